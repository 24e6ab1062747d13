-- FORK runs several pipelines over one input.
-- FIXME: the pipelines are not followed; the shared input stands for them.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.u |> WHERE a > 0 |> FORK (|> SELECT id), (|> AGGREGATE SUM(c) AS s);
--# edges
-- (result)    <- p.d.u.a   FILTER
-- (result).a  <- p.d.u.a   IDENTITY
-- (result).c  <- p.d.u.c   IDENTITY
-- (result).id <- p.d.u.id  IDENTITY
--# diagnostics
-- 1:27 warning[unsupported] only the main branch of FORK and TEE gives lineage
