-- GROUP BY and ORDER BY see output aliases; WHERE does not.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT a + 1 AS c, c AS a FROM p.d.u WHERE c > 0 ORDER BY c;
--# edges
-- (result)   <- p.d.u.a  SORT
-- (result)   <- p.d.u.c  FILTER
-- (result).a <- p.d.u.c  IDENTITY
-- (result).c <- p.d.u.a  TRANSFORMATION
