-- An argument that comes from a table reaches what the procedure writes.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.out (v INT64, w INT64);
CREATE PROCEDURE p.d.fill(x INT64)
BEGIN
  INSERT INTO p.d.out (v, w) SELECT b + x, a FROM p.d.t WHERE id > x;
END;
--# job
CALL p.d.fill((SELECT MAX(c) FROM p.d.u));
--# edges
-- p.d.out   <- p.d.t.id  FILTER
-- p.d.out   <- p.d.u.c   FILTER
-- p.d.out.v <- p.d.t.b   TRANSFORMATION
-- p.d.out.v <- p.d.u.c   AGGREGATION
-- p.d.out.w <- p.d.t.a   IDENTITY
