-- CALL passes the input to a table function.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE FUNCTION p.d.positive(input TABLE<id INT64, a INT64, c INT64>) AS (SELECT id, c FROM input WHERE a > 0);
--# job
FROM p.d.u |> CALL p.d.positive();
--# edges
-- (result)    <- p.d.u.a   FILTER
-- (result).c  <- p.d.u.c   IDENTITY
-- (result).id <- p.d.u.id  IDENTITY
