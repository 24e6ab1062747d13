-- EXTERNAL_QUERY's SQL belongs to another system.
--# job
SELECT id FROM EXTERNAL_QUERY('p.eu.mysql', 'SELECT id FROM users');
--# edges
-- (result).id <- p.eu.mysql.users.id  IDENTITY inferred
--# diagnostics
-- 1:16 note[foreign-sql] another system runs this SQL
