-- Two calls of one table function with different arguments.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE FUNCTION p.d.of(x INT64) AS SELECT id, c * x AS v FROM p.d.u;
--# job destination=p.d.out
SELECT one.id, one.v - two.v AS diff FROM p.d.of(1) AS one JOIN p.d.of(2) AS two USING (id);
--# edges
-- p.d.out      <- p.d.u.id  JOIN
-- p.d.out.diff <- p.d.u.c   TRANSFORMATION
-- p.d.out.id   <- p.d.u.id  IDENTITY
