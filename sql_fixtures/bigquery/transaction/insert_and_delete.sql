-- Statements inside a transaction count like all others.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.n (k INT64, l INT64);
--# job
BEGIN TRANSACTION;
CREATE TEMP TABLE moved AS SELECT id, c FROM p.d.u WHERE a < 0;
DELETE FROM p.d.u WHERE a < 0;
INSERT INTO p.d.n SELECT id, c FROM moved;
COMMIT TRANSACTION;
--# edges
-- p.d.n   <- p.d.u.a   FILTER
-- p.d.n.k <- p.d.u.id  IDENTITY
-- p.d.n.l <- p.d.u.c   IDENTITY
-- p.d.u   <- p.d.u.a   FILTER
