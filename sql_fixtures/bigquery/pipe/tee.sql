-- TEE runs pipelines aside and passes the input on.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.u |> TEE (|> SELECT id) |> SELECT c;
--# edges
-- (result).c <- p.d.u.c  IDENTITY
--# diagnostics
-- 1:12 warning[unsupported] only the main branch of FORK and TEE gives lineage
