-- A procedure that calls itself several times: with the same arguments another call has nothing to add.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64);
CREATE TABLE p.d.out (v INT64);
CREATE PROCEDURE p.d.f(n INT64) BEGIN
  INSERT INTO p.d.out SELECT a + n FROM p.d.u;
  CALL p.d.f(n - 1); CALL p.d.f(n - 2); CALL p.d.f(n - 3);
END;
--# job
CALL p.d.f((SELECT MAX(id) FROM p.d.u));
--# edges
-- p.d.out.v <- p.d.u.a   TRANSFORMATION
-- p.d.out.v <- p.d.u.id  AGGREGATION
