-- A script's temp table hides the table of the default dataset for its siblings, not for others.
--# catalog
CREATE TABLE p.d.a (x INT64);
CREATE TABLE p.d.t (x INT64);
--# job parent_job_id=s_9 destination=p._scripte.t default_dataset=p.d
CREATE TEMP TABLE t AS SELECT x + 1 AS x FROM a
--# edges
--# job parent_job_id=s_9 destination=p.d.out1 default_dataset=p.d
CREATE TABLE out1 AS SELECT x FROM t
--# edges
-- p.d.out1.x <- p.d.a.x  TRANSFORMATION
--# job parent_job_id=s_10 destination=p.d.out2 default_dataset=p.d
CREATE TABLE out2 AS SELECT x FROM t
--# edges
-- p.d.out2.x <- p.d.t.x  IDENTITY
