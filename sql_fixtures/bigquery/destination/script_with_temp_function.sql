-- A temp function before the SELECT of a job with a destination.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job destination=p.mart.out
CREATE TEMP FUNCTION half(x INT64) AS (x / 2);
SELECT id, half(c) AS c FROM p.d.u;
--# edges
-- p.mart.out.c  <- p.d.u.c   TRANSFORMATION
-- p.mart.out.id <- p.d.u.id  IDENTITY
