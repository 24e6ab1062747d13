-- EXPORT DATA of a join, sorted; the connection changes nothing.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
EXPORT DATA WITH CONNECTION `p.eu.s3` OPTIONS (uri = 's3://bucket/daily/*.csv', format = 'CSV', overwrite = TRUE, header = TRUE)
AS SELECT t.id, u.c AS amount FROM p.d.t AS t LEFT JOIN p.d.u AS u USING (id) ORDER BY t.ts;
--# edges
-- s3://bucket/daily/*.csv        <- p.d.t.id  JOIN
-- s3://bucket/daily/*.csv        <- p.d.t.ts  SORT
-- s3://bucket/daily/*.csv        <- p.d.u.id  JOIN
-- s3://bucket/daily/*.csv.amount <- p.d.u.c   IDENTITY
-- s3://bucket/daily/*.csv.id     <- p.d.t.id  IDENTITY
