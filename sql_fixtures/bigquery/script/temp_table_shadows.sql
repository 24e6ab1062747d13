-- sqlglot#2981: an unqualified name is the script's temp table first, the default dataset's table else.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.v (id INT64, a INT64);
--# job default_dataset=p.d
CREATE TABLE p.d.before AS SELECT a FROM u;
CREATE TEMP TABLE u AS SELECT id AS a FROM v;
CREATE TABLE p.d.after AS SELECT a FROM u;
CREATE TABLE p.d.full AS SELECT a FROM d.u;
DROP TABLE u;
CREATE TABLE p.d.dropped AS SELECT a FROM u;
--# edges
-- p.d.after.a   <- p.d.v.id  IDENTITY
-- p.d.before.a  <- p.d.u.a   IDENTITY
-- p.d.dropped.a <- p.d.u.a   IDENTITY
-- p.d.full.a    <- p.d.u.a   IDENTITY
