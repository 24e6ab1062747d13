-- CALL uses the procedure's body.
--# catalog
CREATE PROCEDURE p.d.fill(least INT64) BEGIN INSERT INTO p.d.out SELECT a FROM p.d.t WHERE b > least; END;
CREATE TABLE p.d.out (v INT64);
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CALL p.d.fill(3);
--# edges
-- p.d.out   <- p.d.t.b  FILTER
-- p.d.out.v <- p.d.t.a  IDENTITY
