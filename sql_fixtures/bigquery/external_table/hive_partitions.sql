-- Partition columns of an external table are columns too.
--# job
CREATE EXTERNAL TABLE p.ext.logs (line STRING)
WITH PARTITION COLUMNS (day DATE, host STRING)
OPTIONS (format = 'CSV', uris = ['gs://b/logs/*'], hive_partition_uri_prefix = 'gs://b/logs');
CREATE TABLE p.d.out AS SELECT day, host, line, _FILE_NAME AS file FROM p.ext.logs WHERE host <> 'x';
--# edges
-- p.d.out      <- p.ext.logs.host        FILTER
-- p.d.out.day  <- p.ext.logs.day         IDENTITY
-- p.d.out.file <- p.ext.logs._FILE_NAME  IDENTITY
-- p.d.out.host <- p.ext.logs.host        IDENTITY
-- p.d.out.line <- p.ext.logs.line        IDENTITY
