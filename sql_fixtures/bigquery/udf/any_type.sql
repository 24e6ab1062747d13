-- ANY TYPE parameters: the body is bound with what the call gives, struct fields included.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE FUNCTION p.d.latest(rows_in ANY TYPE) AS ((SELECT r.y.z FROM UNNEST([rows_in]) AS r LIMIT 1));
CREATE FUNCTION p.d.swap(l ANY TYPE, r ANY TYPE) AS (STRUCT(r AS l, l AS r));
--# job
CREATE TABLE p.d.out AS SELECT p.d.latest(s) AS z, p.d.swap(a, b).l AS was_b, p.d.swap(s, items).r.x AS x FROM p.d.t;
--# edges
-- p.d.out.was_b <- p.d.t.b      TRANSFORMATION
-- p.d.out.x     <- p.d.t.s.x    TRANSFORMATION
-- p.d.out.z     <- p.d.t.s.y.z  TRANSFORMATION
