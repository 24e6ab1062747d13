-- TRUNCATE empties a temp table: what was in it before is gone.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TEMP TABLE x AS SELECT a AS v FROM p.d.u;
TRUNCATE TABLE x;
INSERT INTO x SELECT c FROM p.d.u;
CREATE TABLE p.d.out AS SELECT v FROM x;
--# edges
-- p.d.out.v <- p.d.u.c  IDENTITY
