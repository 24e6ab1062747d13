-- A procedure that calls itself: its body counts once.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.out (v INT64);
CREATE PROCEDURE p.d.down(n INT64)
BEGIN
  IF n > 0 THEN CALL p.d.down(n - 1); END IF;
  INSERT INTO p.d.out SELECT a FROM p.d.u WHERE id = n;
END;
--# job
CALL p.d.down(3);
--# edges
-- p.d.out   <- p.d.u.id  FILTER
-- p.d.out.v <- p.d.u.a   IDENTITY
