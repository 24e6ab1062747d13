-- Views of INFORMATION_SCHEMA with a region, a dataset, and none.
--# job
CREATE TABLE p.ops.catalog AS
SELECT c.table_name, c.column_name, t.table_type, c.data_type
FROM p.raw.INFORMATION_SCHEMA.COLUMNS AS c
JOIN `p.raw.INFORMATION_SCHEMA.TABLES` AS t USING (table_schema, table_name)
WHERE t.creation_time > TIMESTAMP '2026-01-01';
--# edges
-- p.ops.catalog             <- p.raw.INFORMATION_SCHEMA.COLUMNS.table_name    JOIN
-- p.ops.catalog             <- p.raw.INFORMATION_SCHEMA.COLUMNS.table_schema  JOIN
-- p.ops.catalog             <- p.raw.INFORMATION_SCHEMA.TABLES.creation_time  FILTER
-- p.ops.catalog             <- p.raw.INFORMATION_SCHEMA.TABLES.table_name     JOIN
-- p.ops.catalog             <- p.raw.INFORMATION_SCHEMA.TABLES.table_schema   JOIN
-- p.ops.catalog.column_name <- p.raw.INFORMATION_SCHEMA.COLUMNS.column_name   IDENTITY
-- p.ops.catalog.data_type   <- p.raw.INFORMATION_SCHEMA.COLUMNS.data_type     IDENTITY
-- p.ops.catalog.table_name  <- p.raw.INFORMATION_SCHEMA.COLUMNS.table_name    IDENTITY
-- p.ops.catalog.table_type  <- p.raw.INFORMATION_SCHEMA.TABLES.table_type     IDENTITY
