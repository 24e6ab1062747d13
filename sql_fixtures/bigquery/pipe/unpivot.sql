-- UNPIVOT after a pipe.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.u |> UNPIVOT (v FOR k IN (a, c)) |> SELECT id, v, k;
--# edges
-- (result).id <- p.d.u.id  IDENTITY
-- (result).v  <- p.d.u.a   IDENTITY
-- (result).v  <- p.d.u.c   IDENTITY
