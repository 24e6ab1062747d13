-- Two-part names in a view's text belong to the view's project.
--# catalog
CREATE TABLE other.d.t (k INT64, s STRUCT<x INT64>);
CREATE TABLE p.d.t (a INT64);
CREATE VIEW other.d.v AS SELECT *, s.x AS sx FROM d.t;
--# job
CREATE TABLE p.d.out AS SELECT * FROM other.d.v;
--# edges
-- p.d.out.k  <- other.d.v.k   IDENTITY
-- p.d.out.s  <- other.d.v.s   IDENTITY
-- p.d.out.sx <- other.d.v.sx  IDENTITY
