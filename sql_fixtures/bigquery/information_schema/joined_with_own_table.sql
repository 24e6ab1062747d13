-- System views joined with each other and with a table of ours.
--# catalog
CREATE TABLE p.ops.owners (table_name STRING, owner STRING);
--# job
CREATE TABLE p.ops.report AS
SELECT o.owner, v.table_name, v.view_definition, pt.total_rows
FROM p.raw.INFORMATION_SCHEMA.VIEWS AS v
LEFT JOIN p.raw.INFORMATION_SCHEMA.PARTITIONS AS pt ON pt.table_name = v.table_name
JOIN p.ops.owners AS o ON o.table_name = v.table_name;
--# edges
-- p.ops.report                 <- p.ops.owners.table_name                         JOIN
-- p.ops.report                 <- p.raw.INFORMATION_SCHEMA.PARTITIONS.table_name  JOIN
-- p.ops.report                 <- p.raw.INFORMATION_SCHEMA.VIEWS.table_name       JOIN
-- p.ops.report.owner           <- p.ops.owners.owner                              IDENTITY
-- p.ops.report.table_name      <- p.raw.INFORMATION_SCHEMA.VIEWS.table_name       IDENTITY
-- p.ops.report.total_rows      <- p.raw.INFORMATION_SCHEMA.PARTITIONS.total_rows  IDENTITY
-- p.ops.report.view_definition <- p.raw.INFORMATION_SCHEMA.VIEWS.view_definition  IDENTITY
