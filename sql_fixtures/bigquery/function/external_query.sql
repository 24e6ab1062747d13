-- The SQL of EXTERNAL_QUERY belongs to another system: no column of ours is read.
--# catalog
CREATE TABLE p.raw.orders (id INT64);
--# job
CREATE TABLE p.mart.t AS
SELECT id, total
FROM EXTERNAL_QUERY('eu.crm', 'SELECT id, total FROM invoices');
--# edges
-- p.mart.t.id    <- p.eu.crm.invoices.id     IDENTITY inferred
-- p.mart.t.total <- p.eu.crm.invoices.total  IDENTITY inferred
--# diagnostics
-- 3:6 note[foreign-sql] another system runs this SQL
