-- SQL that is built in several SET statements, with numbers and dates in it.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.out (id INT64, a INT64);
--# job
DECLARE sql STRING;
DECLARE low INT64 DEFAULT 5;
DECLARE day DATE DEFAULT '2026-01-01';
SET sql = 'INSERT INTO p.d.out (id, a) SELECT ';
SET sql = sql || 'id, a';
SET sql = CONCAT(sql, FORMAT(' FROM p.d.t WHERE b > %d AND DATE(ts) > "%t"', low, day));
EXECUTE IMMEDIATE sql;
--# edges
-- p.d.out    <- p.d.t.b   FILTER
-- p.d.out    <- p.d.t.ts  FILTER
-- p.d.out.a  <- p.d.t.a   IDENTITY
-- p.d.out.id <- p.d.t.id  IDENTITY
