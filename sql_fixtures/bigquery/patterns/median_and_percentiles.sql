-- Percentiles by group through a window, DISTINCT, and a union of levels.
--# catalog
CREATE TABLE p.iot.latency (host STRING, ms FLOAT64, region STRING);
--# job
WITH w AS (SELECT DISTINCT region, PERCENTILE_CONT(ms, 0.5) OVER (PARTITION BY region) AS median FROM p.iot.latency)
SELECT 'region' AS level, region AS name, median FROM w
UNION ALL
SELECT 'host', host, APPROX_QUANTILES(ms, 2)[OFFSET(1)] FROM p.iot.latency GROUP BY host;
--# edges
-- (result)        <- p.iot.latency.host    GROUP_BY
-- (result).median <- p.iot.latency.ms      AGGREGATION
-- (result).median <- p.iot.latency.region  WINDOW
-- (result).name   <- p.iot.latency.host    IDENTITY
-- (result).name   <- p.iot.latency.region  IDENTITY
