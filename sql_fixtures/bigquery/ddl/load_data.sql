-- LOAD DATA has no source columns.
--# job
LOAD DATA OVERWRITE p.d.ads (day DATE, cost NUMERIC) FROM FILES (format = 'CSV', uris = ['gs://bucket/ads.csv']);
--# edges
