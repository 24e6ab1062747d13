-- The metadata functions are known.
--# job
SELECT table_name, estimated_size FROM duckdb_tables() WHERE NOT internal;
--# edges
