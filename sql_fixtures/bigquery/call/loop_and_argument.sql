-- A procedure with a loop and a variable: the argument's lineage reaches what the loop writes.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE PROCEDURE p.d.fill(n INT64)
BEGIN
  DECLARE i INT64 DEFAULT 0;
  WHILE i < n DO
    INSERT INTO p.d.u (id, c) SELECT b, n FROM p.d.t WHERE a = i;
    SET i = i + 1;
  END WHILE;
END;
--# job
DECLARE top INT64 DEFAULT (SELECT MAX(id) FROM p.d.t);
CALL p.d.fill(top);
--# edges
-- p.d.u    <- p.d.t.a   FILTER
-- p.d.u.c  <- p.d.t.id  AGGREGATION
-- p.d.u.id <- p.d.t.b   IDENTITY
