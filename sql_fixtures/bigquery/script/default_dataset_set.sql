-- @@dataset_id changes where unqualified names live, from there on.
--# catalog
CREATE TABLE p.one.t (a INT64);
CREATE TABLE p.two.t (a INT64);
CREATE TABLE q.two.t (a INT64);
--# job default_dataset=p.one
CREATE TABLE x AS SELECT a FROM t;
SET @@dataset_id = 'two';
CREATE TABLE x AS SELECT a FROM t;
SET @@dataset_project_id = 'q';
CREATE TABLE x AS SELECT a FROM t;
--# edges
-- p.one.x.a <- p.one.t.a  IDENTITY
-- p.two.x.a <- p.two.t.a  IDENTITY
-- q.two.x.a <- q.two.t.a  IDENTITY
