-- LIMIT as a percentage.
--# catalog
CREATE TABLE t (a INTEGER, b INTEGER);
--# job
SELECT a FROM t ORDER BY b LIMIT 10%;
--# edges
-- (result)   <- p.main.t.b  SORT
-- (result).a <- p.main.t.a  IDENTITY
