-- EXPORT DATA writes to its URI.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
EXPORT DATA OPTIONS (uri = 'gs://bucket/out/*.parquet', format = 'PARQUET') AS SELECT a, c FROM p.d.u WHERE id > 0;
--# edges
-- gs://bucket/out/*.parquet   <- p.d.u.id  FILTER
-- gs://bucket/out/*.parquet.a <- p.d.u.a   IDENTITY
-- gs://bucket/out/*.parquet.c <- p.d.u.c   IDENTITY
