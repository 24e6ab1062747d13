-- ASSERT checks and passes on.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.u |> ASSERT a > 0, 'positive' |> SELECT c;
--# edges
-- (result).c <- p.d.u.c  IDENTITY
