-- A loop over the tables of a dataset that runs SQL of their names: only known at run time.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FOR t IN (SELECT table_name FROM p.d.INFORMATION_SCHEMA.TABLES WHERE table_name LIKE 'raw_%') DO
  EXECUTE IMMEDIATE FORMAT('CREATE OR REPLACE TABLE p.backup.%s CLONE p.d.%s', t.table_name, t.table_name);
END FOR;
--# edges
-- (result)            <- p.d.INFORMATION_SCHEMA.TABLES.table_name  FILTER
-- (result).table_name <- p.d.INFORMATION_SCHEMA.TABLES.table_name  IDENTITY
--# diagnostics
-- 2:21 warning[dynamic-sql] the SQL of EXECUTE IMMEDIATE is only known at run time
