-- Statements without lineage pass in silence.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE SCHEMA IF NOT EXISTS p.s OPTIONS (location = 'EU');
ALTER TABLE p.d.u ADD COLUMN IF NOT EXISTS e STRING;
GRANT `roles/bigquery.dataViewer` ON TABLE p.d.u TO 'user:a@example.com';
DROP TABLE IF EXISTS p.d.old;
BEGIN TRANSACTION; COMMIT TRANSACTION;
ASSERT (SELECT COUNT(*) FROM p.d.u) > 0 AS 'not empty';
--# edges
