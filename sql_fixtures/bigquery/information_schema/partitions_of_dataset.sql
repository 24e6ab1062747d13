-- INFORMATION_SCHEMA of a dataset that is named without its project.
--# job
SELECT partition_id, SUM(total_rows) AS n FROM raw.INFORMATION_SCHEMA.PARTITIONS WHERE table_name = 'x' GROUP BY partition_id;
--# edges
-- (result)              <- p.raw.INFORMATION_SCHEMA.PARTITIONS.partition_id  GROUP_BY
-- (result)              <- p.raw.INFORMATION_SCHEMA.PARTITIONS.table_name    FILTER
-- (result).n            <- p.raw.INFORMATION_SCHEMA.PARTITIONS.total_rows    AGGREGATION
-- (result).partition_id <- p.raw.INFORMATION_SCHEMA.PARTITIONS.partition_id  IDENTITY
