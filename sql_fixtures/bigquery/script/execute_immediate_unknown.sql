-- A text that is only known at run time is a diagnostic.
--# job
DECLARE sql STRING;
SET sql = (SELECT text FROM p.x.statements LIMIT 1);
EXECUTE IMMEDIATE sql;
--# edges
--# diagnostics
-- 2:29 warning[unknown-table] no metadata for table p.x.statements; give its columns with --catalog
-- 3:19 warning[dynamic-sql] the SQL of EXECUTE IMMEDIATE is only known at run time
