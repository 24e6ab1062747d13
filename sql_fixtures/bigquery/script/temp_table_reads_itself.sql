-- A temp table that is filled from itself.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TEMP TABLE x AS SELECT id, a FROM p.d.t;
INSERT INTO x SELECT id, a + 1 FROM x WHERE a > 0;
CREATE TABLE p.d.out AS SELECT id, a FROM x;
--# edges
-- p.d.out    <- p.d.t.a   FILTER
-- p.d.out.a  <- p.d.t.a   TRANSFORMATION
-- p.d.out.id <- p.d.t.id  IDENTITY
