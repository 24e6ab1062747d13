-- EXTERNAL_QUERY's SQL belongs to another system.
--# job
SELECT id FROM EXTERNAL_QUERY('p.eu.mysql', 'SELECT id FROM users');
--# edges
--# diagnostics
-- 1:45 note[foreign-sql] another system runs this SQL
