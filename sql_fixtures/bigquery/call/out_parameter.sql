-- CALL with IN and OUT: the variable gets what the procedure assigns.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.out (v INT64);
CREATE PROCEDURE p.d.newest(IN low INT64, OUT res INT64)
BEGIN
  SET res = (SELECT MAX(c) FROM p.d.u WHERE a > low);
END;
--# job
DECLARE got INT64;
CALL p.d.newest(5, got);
INSERT INTO p.d.out VALUES (got);
--# edges
-- p.d.out.v <- p.d.u.c  AGGREGATION
