-- The usual swap: build, drop, rename.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TABLE p.d.u_new AS SELECT id, a, c * 2 AS c FROM p.d.u;
DROP TABLE p.d.u;
ALTER TABLE p.d.u_new RENAME TO u;
CREATE TABLE p.d.check AS SELECT SUM(c) AS c FROM p.d.u;
--# edges
-- p.d.check.c  <- p.d.u.c   AGGREGATION
-- p.d.u_new.a  <- p.d.u.a   IDENTITY
-- p.d.u_new.c  <- p.d.u.c   TRANSFORMATION
-- p.d.u_new.id <- p.d.u.id  IDENTITY
