-- A variable handed to an unknown procedure may have been changed by it.
--# catalog
CREATE TABLE p.d.v (id INT64);
--# job
DECLARE name STRING DEFAULT 'v';
CALL p.x.choose(name);
EXECUTE IMMEDIATE 'CREATE TABLE p.d.out AS SELECT id FROM p.d.' || name;
--# edges
--# diagnostics
-- 2:6 note[unknown-function] procedure p.x.choose is not known: what it writes is missing
-- 3:19 warning[dynamic-sql] the SQL of EXECUTE IMMEDIATE is only known at run time
