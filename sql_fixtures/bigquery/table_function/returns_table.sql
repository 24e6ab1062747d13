-- RETURNS TABLE names the columns.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE FUNCTION p.d.named(x INT64) RETURNS TABLE<k INT64, v INT64> AS SELECT id AS k, c AS v FROM p.d.u WHERE a = x;
--# job destination=p.d.out
SELECT n.v, n.k FROM p.d.named(1) AS n;
--# edges
-- p.d.out   <- p.d.u.a   FILTER
-- p.d.out.k <- p.d.u.id  IDENTITY
-- p.d.out.v <- p.d.u.c   IDENTITY
