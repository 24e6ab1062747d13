-- A variable whose text depends on a branch or a query is not known.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
DECLARE name STRING DEFAULT 'u';
IF EXISTS (SELECT 1 FROM p.d.u) THEN SET name = 'other'; END IF;
EXECUTE IMMEDIATE 'CREATE TABLE p.d.out AS SELECT a FROM p.d.' || name;
--# edges
--# diagnostics
-- 3:19 warning[dynamic-sql] the SQL of EXECUTE IMMEDIATE is only known at run time
