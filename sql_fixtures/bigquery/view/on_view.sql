-- datahub#19088: a view on a view has edges from the view below.
--# catalog
CREATE TABLE p.d.t (a INT64, b INT64);
CREATE VIEW p.d.v AS SELECT a AS x, b FROM p.d.t;
--# job
CREATE VIEW p.d.w AS SELECT * FROM p.d.v;
--# edges
-- p.d.w.b <- p.d.v.b  IDENTITY
-- p.d.w.x <- p.d.v.x  IDENTITY
