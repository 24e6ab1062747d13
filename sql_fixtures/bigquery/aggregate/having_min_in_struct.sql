-- HAVING MIN inside a constructed struct.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TABLE p.d.out AS
SELECT id, STRUCT(ANY_VALUE(a HAVING MIN ts) AS first_a, MAX(b) AS top_b) AS facts, SUM(b HAVING MAX a) AS last_sum FROM p.d.t GROUP BY id;
--# edges
-- p.d.out               <- p.d.t.id  GROUP_BY
-- p.d.out.facts.first_a <- p.d.t.a   AGGREGATION
-- p.d.out.facts.first_a <- p.d.t.ts  CONDITIONAL
-- p.d.out.facts.top_b   <- p.d.t.b   AGGREGATION
-- p.d.out.id            <- p.d.t.id  IDENTITY
-- p.d.out.last_sum      <- p.d.t.a   CONDITIONAL
-- p.d.out.last_sum      <- p.d.t.b   AGGREGATION
