-- A file in FROM by its format.
--# job
SELECT x.a FROM parquet.`s3://bucket/x` AS x;
--# edges
-- (result).a <- parquet.s3://bucket/x.a  IDENTITY inferred
