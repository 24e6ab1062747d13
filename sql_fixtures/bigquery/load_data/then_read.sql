-- Loaded columns are known to what follows, without a source.
--# job
LOAD DATA INTO p.raw.ads (day DATE, cost NUMERIC, ad STRING)
PARTITION BY day
FROM FILES (format = 'PARQUET', uris = ['gs://bucket/ads/*.parquet']);
CREATE TABLE p.mart.ads AS SELECT ad, SUM(cost) AS cost FROM p.raw.ads GROUP BY ad;
--# edges
-- p.mart.ads      <- p.raw.ads.ad    GROUP_BY
-- p.mart.ads.ad   <- p.raw.ads.ad    IDENTITY
-- p.mart.ads.cost <- p.raw.ads.cost  AGGREGATION
