-- Text that is joined by || and CONCAT from literals and known variables.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.out (v INT64);
--# job
DECLARE col STRING DEFAULT 'b';
DECLARE tail STRING;
SET tail = CONCAT(' FROM p.d.', 't WHERE ', col, ' > 0');
EXECUTE IMMEDIATE 'INSERT INTO p.d.out SELECT ' || col || tail;
--# edges
-- p.d.out   <- p.d.t.b  FILTER
-- p.d.out.v <- p.d.t.b  IDENTITY
