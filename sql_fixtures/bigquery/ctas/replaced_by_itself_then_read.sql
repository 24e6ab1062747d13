-- After CREATE OR REPLACE of a table from itself, later statements read the new columns.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE OR REPLACE TABLE p.d.t AS SELECT id AS k, a + b AS v FROM p.d.t;
CREATE TABLE p.d.out AS SELECT k, v FROM p.d.t;
--# edges
-- p.d.out.k <- p.d.t.k   IDENTITY
-- p.d.out.v <- p.d.t.v   IDENTITY
-- p.d.t.k   <- p.d.t.id  IDENTITY
-- p.d.t.v   <- p.d.t.a   TRANSFORMATION
-- p.d.t.v   <- p.d.t.b   TRANSFORMATION
