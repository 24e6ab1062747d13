-- INOUT: the value goes in and comes out changed.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.out (v INT64);
CREATE PROCEDURE p.d.add_max(INOUT n INT64)
BEGIN
  SET n = n + (SELECT MAX(c) FROM p.d.u);
END;
--# job
DECLARE n INT64 DEFAULT (SELECT MIN(id) FROM p.d.u);
CALL p.d.add_max(n);
INSERT INTO p.d.out VALUES (n);
--# edges
-- p.d.out.v <- p.d.u.c   AGGREGATION
-- p.d.out.v <- p.d.u.id  AGGREGATION
