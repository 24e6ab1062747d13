-- A later SET replaces what the variable was; a branch only adds to it.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.out (v INT64, w INT64);
--# job
DECLARE x, y INT64 DEFAULT (SELECT MAX(a) FROM p.d.t);
SET x = (SELECT MAX(c) FROM p.d.u);
IF x > 3 THEN SET y = (SELECT MIN(id) FROM p.d.u); END IF;
INSERT INTO p.d.out VALUES (x, y);
--# edges
-- p.d.out.v <- p.d.u.c   AGGREGATION
-- p.d.out.w <- p.d.t.a   AGGREGATION
-- p.d.out.w <- p.d.u.id  AGGREGATION
