-- A temp function may be replaced; each call sees the one before it.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TEMP FUNCTION f(x INT64, y INT64) AS (x);
CREATE TABLE p.d.first AS SELECT f(a, c) AS v FROM p.d.u;
CREATE OR REPLACE TEMP FUNCTION f(x INT64, y INT64) AS (y);
CREATE TABLE p.d.second AS SELECT f(a, c) AS v FROM p.d.u;
--# edges
-- p.d.first.v  <- p.d.u.a  TRANSFORMATION
-- p.d.second.v <- p.d.u.c  TRANSFORMATION
