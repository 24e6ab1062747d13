-- A table function made by the script: its query is bound where it is called.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE OR REPLACE TABLE FUNCTION p.d.since(start TIMESTAMP, low INT64)
AS SELECT id, a + low AS a, b FROM p.d.t WHERE ts >= start;
CREATE TABLE p.d.out AS SELECT f.id, f.a FROM p.d.since(CURRENT_TIMESTAMP(), 3) AS f WHERE f.b > 0;
--# edges
-- p.d.out      <- p.d.t.b   FILTER
-- p.d.out      <- p.d.t.ts  FILTER
-- p.d.out.a    <- p.d.t.a   TRANSFORMATION
-- p.d.out.id   <- p.d.t.id  IDENTITY
-- p.d.since    <- p.d.t.ts  FILTER
-- p.d.since.a  <- p.d.t.a   TRANSFORMATION
-- p.d.since.b  <- p.d.t.b   IDENTITY
-- p.d.since.id <- p.d.t.id  IDENTITY
