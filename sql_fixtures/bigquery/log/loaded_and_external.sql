-- Tables of LOAD DATA and external tables with declared columns are known to later jobs.
--# job
LOAD DATA INTO p.raw.ads (day DATE, cost NUMERIC) FROM FILES (format = 'CSV', uris = ['gs://b/*.csv']);
--# edges
--# job
CREATE EXTERNAL TABLE p.raw.names (ad STRING, day DATE) OPTIONS (format = 'CSV', uris = ['gs://b/names.csv']);
--# edges
--# job destination=p.d.out
SELECT * FROM p.raw.ads JOIN p.raw.names USING (day);
--# edges
-- p.d.out      <- p.raw.ads.day    JOIN
-- p.d.out      <- p.raw.names.day  JOIN
-- p.d.out.ad   <- p.raw.names.ad   IDENTITY
-- p.d.out.cost <- p.raw.ads.cost   IDENTITY
-- p.d.out.day  <- p.raw.ads.day    IDENTITY
