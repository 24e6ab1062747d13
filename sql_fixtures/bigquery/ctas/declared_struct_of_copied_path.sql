-- A copied struct stored under a declared type: later statements know the declared fields.
--# catalog
CREATE TABLE p.d.deep (id INT64, st STRUCT<q INT64, w INT64>);
--# job
CREATE TABLE p.d.x (v STRUCT<m INT64, n INT64>) AS SELECT st FROM p.d.deep;
CREATE TABLE p.d.y AS SELECT v.n FROM p.d.x;
--# edges
-- p.d.x.v <- p.d.deep.st  IDENTITY
-- p.d.y.n <- p.d.x.v.n    IDENTITY
