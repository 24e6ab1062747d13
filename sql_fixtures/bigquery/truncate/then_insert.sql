-- A full refresh: TRUNCATE moves nothing, the INSERT after it does.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.n (k INT64, l INT64);
--# job
TRUNCATE TABLE p.d.n;
INSERT INTO p.d.n SELECT id, MAX(c) FROM p.d.u GROUP BY 1;
--# edges
-- p.d.n   <- p.d.u.id  GROUP_BY
-- p.d.n.k <- p.d.u.id  IDENTITY
-- p.d.n.l <- p.d.u.c   AGGREGATION
