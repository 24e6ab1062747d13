-- Fields of INFORMATION_SCHEMA.JOBS resolve without any export.
--# catalog
CREATE TABLE p.raw.orders (id INT64);
--# job
CREATE TABLE p.mart.t AS
SELECT
  job_id,
  destination_table.table_id,
  r.table_id AS source,
  query_info.query_hashes.normalized_literals AS query_hash
FROM `p.region-eu`.INFORMATION_SCHEMA.JOBS, UNNEST(referenced_tables) AS r;
--# edges
-- p.mart.t.job_id     <- p.region-eu.INFORMATION_SCHEMA.JOBS.job_id                                       IDENTITY
-- p.mart.t.query_hash <- p.region-eu.INFORMATION_SCHEMA.JOBS.query_info.query_hashes.normalized_literals  IDENTITY
-- p.mart.t.source     <- p.region-eu.INFORMATION_SCHEMA.JOBS.referenced_tables.table_id                   IDENTITY
-- p.mart.t.table_id   <- p.region-eu.INFORMATION_SCHEMA.JOBS.destination_table.table_id                   IDENTITY
