-- A temp table belongs to its script: another script's table of the same name is another one.
--# catalog
CREATE TABLE p.d.a (x INT64);
CREATE TABLE p.d.b (x INT64);
--# job parent_job_id=s_1 destination=p._scripta.tmp statement_type=CREATE_TABLE_AS_SELECT
CREATE TEMP TABLE tmp AS SELECT x FROM p.d.a
--# edges
--# job parent_job_id=s_2 destination=p._scriptb.tmp statement_type=CREATE_TABLE_AS_SELECT
CREATE TEMP TABLE tmp AS SELECT x FROM p.d.b
--# edges
--# job parent_job_id=s_1 destination=p.d.out_a statement_type=SELECT
SELECT x FROM tmp
--# edges
-- p.d.out_a.x <- p.d.a.x  IDENTITY
--# job parent_job_id=s_2 destination=p.d.out_b statement_type=SELECT
SELECT x FROM tmp
--# edges
-- p.d.out_b.x <- p.d.b.x  IDENTITY
