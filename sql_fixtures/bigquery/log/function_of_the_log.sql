-- A function and a procedure that jobs created are bound in the jobs after them.
--# catalog
CREATE TABLE p.d.s (id INT64, n INT64);
CREATE TABLE p.d.t (n INT64);
--# job
CREATE FUNCTION p.d.first(a INT64, b INT64) AS (a);
--# edges
--# job
CREATE PROCEDURE p.d.fill() BEGIN INSERT INTO p.d.t SELECT n FROM p.d.s; END;
--# edges
--# job destination=p.d.out
SELECT p.d.first(id, n) AS v FROM p.d.s;
--# edges
-- p.d.out.v <- p.d.s.id  TRANSFORMATION
--# job
CALL p.d.fill();
--# edges
-- p.d.t.n <- p.d.s.n  IDENTITY
