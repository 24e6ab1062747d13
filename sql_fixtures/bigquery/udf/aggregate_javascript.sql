-- A JavaScript aggregate aggregates every argument.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TEMP AGGREGATE FUNCTION wavg(x FLOAT64, w FLOAT64) RETURNS FLOAT64 LANGUAGE js
AS r'''
  export function initialState() { return {s: 0, w: 0}; }
  export function aggregate(state, x, w) { state.s += x * w; state.w += w; }
  export function merge(state, other) { state.s += other.s; state.w += other.w; }
  export function finalize(state) { return state.s / state.w; }
''';
CREATE TABLE p.d.out AS SELECT id, wavg(a, b) AS v FROM p.d.t GROUP BY id;
--# edges
-- p.d.out    <- p.d.t.id  GROUP_BY
-- p.d.out.id <- p.d.t.id  IDENTITY
-- p.d.out.v  <- p.d.t.a   AGGREGATION
-- p.d.out.v  <- p.d.t.b   AGGREGATION
