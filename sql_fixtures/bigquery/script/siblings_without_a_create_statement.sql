-- A child whose result BigQuery put into a hidden table: its siblings name that table in full.
--# catalog
CREATE TABLE p.d.a (x INT64, y INT64);
--# job parent_job_id=s_4 destination=p._scriptd.tmp statement_type=SELECT
SELECT x + y AS z FROM p.d.a
--# edges
-- (result).z <- p.d.a.x  TRANSFORMATION
-- (result).z <- p.d.a.y  TRANSFORMATION
--# job parent_job_id=s_4 destination=p.d.out referenced_tables=p._scriptd.tmp statement_type=SELECT
SELECT z FROM `p._scriptd.tmp`
--# edges
-- p.d.out.z <- p.d.a.x  TRANSFORMATION
-- p.d.out.z <- p.d.a.y  TRANSFORMATION
