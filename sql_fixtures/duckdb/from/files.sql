-- A file in FROM is a relation of its own.
--# job
SELECT a, b + 1 AS c FROM read_parquet('s3://bucket/x.parquet') WHERE d;
--# edges
