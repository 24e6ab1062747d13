-- ORDER BY and LIMIT.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.u |> ORDER BY c DESC |> LIMIT 3 |> SELECT a;
--# edges
-- (result)   <- p.d.u.c  SORT
-- (result).a <- p.d.u.a  IDENTITY
