-- A table function's query is bound with its arguments.
--# catalog
CREATE TABLE FUNCTION p.d.over_limit(least INT64) AS (SELECT id, c FROM p.d.u WHERE a > least);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT id, c FROM p.d.over_limit(10);
--# edges
-- (result)    <- p.d.u.a   FILTER
-- (result).c  <- p.d.u.c   IDENTITY
-- (result).id <- p.d.u.id  IDENTITY
