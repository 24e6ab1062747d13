-- A variable that EXECUTE IMMEDIATE … INTO has set no longer has its old text.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.v (id INT64);
CREATE TABLE p.d.names (name STRING, used TIMESTAMP);
--# job
DECLARE name STRING DEFAULT 'v';
EXECUTE IMMEDIATE 'SELECT MAX(name) FROM p.d.names' INTO name;
EXECUTE IMMEDIATE 'CREATE TABLE p.d.out AS SELECT id FROM p.d.' || name;
--# edges
-- (result).f0_ <- p.d.names.name  AGGREGATION
--# diagnostics
-- 3:19 warning[dynamic-sql] the SQL of EXECUTE IMMEDIATE is only known at run time
