-- DISTINCT keeps the columns.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.u |> SELECT a, c |> DISTINCT;
--# edges
-- (result).a <- p.d.u.a  IDENTITY
-- (result).c <- p.d.u.c  IDENTITY
