-- RENAME renames.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.u |> RENAME a AS x, c AS y |> SELECT y, x;
--# edges
-- (result).x <- p.d.u.a  IDENTITY
-- (result).y <- p.d.u.c  IDENTITY
