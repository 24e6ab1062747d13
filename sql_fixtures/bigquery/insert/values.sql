-- VALUES of literals have no sources; a subquery has.
--# catalog
CREATE TABLE p.d.out (k INT64, l INT64);
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
INSERT INTO p.d.out (k, l) VALUES (1, 2), ((SELECT MAX(a) FROM p.d.t), DEFAULT);
--# edges
-- p.d.out.k <- p.d.t.a  AGGREGATION
