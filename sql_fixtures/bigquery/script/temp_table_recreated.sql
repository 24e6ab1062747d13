-- CREATE OR REPLACE of a temp table: what reads it later sees the later one.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TEMP TABLE x AS SELECT a AS v FROM p.d.u;
CREATE TABLE p.d.first AS SELECT v FROM x;
CREATE OR REPLACE TEMP TABLE x AS SELECT c AS v, id FROM p.d.u;
CREATE TABLE p.d.second AS SELECT * FROM x;
--# edges
-- p.d.first.v   <- p.d.u.a   IDENTITY
-- p.d.second.id <- p.d.u.id  IDENTITY
-- p.d.second.v  <- p.d.u.c   IDENTITY
