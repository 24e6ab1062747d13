-- A table alias, a column and an output alias of one name.
--# catalog
CREATE TABLE p.d.x (x INT64, y INT64);
--# job
SELECT x.x AS y, x.y AS x FROM p.d.x AS x ORDER BY x;
--# edges
-- (result)   <- p.d.x.y  SORT
-- (result).x <- p.d.x.y  IDENTITY
-- (result).y <- p.d.x.x  IDENTITY
