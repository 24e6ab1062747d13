-- The child that EXECUTE IMMEDIATE started has the text that ran.
--# catalog
CREATE TABLE p.d.a (x INT64, y INT64);
--# job job_id=s_11 statement_type=SCRIPT
DECLARE col STRING DEFAULT (SELECT MAX(c) FROM p.ops.names);
EXECUTE IMMEDIATE FORMAT('CREATE OR REPLACE TABLE p.d.out AS SELECT %s AS v FROM p.d.a', col);
--# edges
--# diagnostics
-- 1:48 warning[unknown-table] no metadata for table p.ops.names; give its columns with --catalog
-- 2:19 warning[dynamic-sql] the SQL of EXECUTE IMMEDIATE is only known at run time
--# job parent_job_id=s_11 destination=p.d.out
CREATE OR REPLACE TABLE p.d.out AS SELECT y AS v FROM p.d.a
--# edges
-- p.d.out.v <- p.d.a.y  IDENTITY
