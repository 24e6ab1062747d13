-- What siblings insert into a temp table adds to what it holds; a new one of the name begins again.
--# catalog
CREATE TABLE p.d.a (x INT64);
CREATE TABLE p.d.b (x INT64);
CREATE TABLE p.d.c (x INT64);
--# job parent_job_id=s_3 destination=p._scriptc.tmp
CREATE TEMP TABLE tmp (x INT64)
--# edges
--# job parent_job_id=s_3 destination=p._scriptc.tmp
INSERT INTO tmp SELECT x FROM p.d.a
--# edges
--# job parent_job_id=s_3 destination=p._scriptc.tmp
INSERT INTO tmp SELECT x FROM p.d.b
--# edges
--# job parent_job_id=s_3 destination=p.d.first
SELECT x FROM tmp
--# edges
-- p.d.first.x <- p.d.a.x  IDENTITY
-- p.d.first.x <- p.d.b.x  IDENTITY
--# job parent_job_id=s_3 destination=p._scriptc.tmp
CREATE OR REPLACE TEMP TABLE tmp AS SELECT x FROM p.d.c
--# edges
--# job parent_job_id=s_3 destination=p.d.second
SELECT x FROM tmp
--# edges
-- p.d.second.x <- p.d.c.x  IDENTITY
