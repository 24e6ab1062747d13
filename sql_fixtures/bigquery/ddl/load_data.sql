-- LOAD DATA has no source columns.
--# job
LOAD DATA OVERWRITE p.d.ads (day DATE, cost NUMERIC) FROM FILES (format = 'CSV', uris = ['gs://bucket/ads.csv']);
--# edges
--# diagnostics
-- 1:21 warning[unsupported] LOAD DATA: the columns of files are not read; only the relation is known
