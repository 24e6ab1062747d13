-- TABLESAMPLE after a pipe.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.u |> TABLESAMPLE SYSTEM (1 PERCENT) |> SELECT a;
--# edges
-- (result).a <- p.d.u.a  IDENTITY
