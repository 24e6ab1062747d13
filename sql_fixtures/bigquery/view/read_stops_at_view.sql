-- datahub#7408: a query that reads a view gets edges from the view.
--# catalog
CREATE TABLE p.d.t (a INT64, b INT64);
CREATE VIEW p.d.v AS SELECT a AS x, b FROM p.d.t;
--# job
SELECT x, b FROM p.d.v;
--# edges
-- (result).b <- p.d.v.b  IDENTITY
-- (result).x <- p.d.v.x  IDENTITY
