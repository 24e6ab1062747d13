-- A file in FROM by its format.
-- FIXME: a path behind a format is no name in the default catalog: the table is parquet.s3://bucket/x.
--# job
SELECT x.a FROM parquet.`s3://bucket/x` AS x;
--# edges
-- (result).a <- p.parquet.s3://bucket/x.a  IDENTITY inferred
--# diagnostics
-- 1:17 warning[unknown-table] no metadata for table p.parquet.s3://bucket/x; give its columns with --catalog
