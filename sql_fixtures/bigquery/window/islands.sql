-- Differences of row numbers: the classic for islands.
--# catalog
CREATE TABLE p.iot.readings (device STRING, at_ts TIMESTAMP, state STRING);
--# job
CREATE TABLE p.iot.islands AS
WITH numbered AS (
  SELECT *,
    ROW_NUMBER() OVER (PARTITION BY device ORDER BY at_ts)
      - ROW_NUMBER() OVER (PARTITION BY device, state ORDER BY at_ts) AS island
  FROM p.iot.readings
)
SELECT device, state, MIN(at_ts) AS started, MAX(at_ts) AS ended, COUNT(*) AS n
FROM numbered
GROUP BY device, state, island;
--# edges
-- p.iot.islands         <- p.iot.readings.at_ts   GROUP_BY
-- p.iot.islands         <- p.iot.readings.device  GROUP_BY
-- p.iot.islands         <- p.iot.readings.state   GROUP_BY
-- p.iot.islands.device  <- p.iot.readings.device  IDENTITY
-- p.iot.islands.ended   <- p.iot.readings.at_ts   AGGREGATION
-- p.iot.islands.started <- p.iot.readings.at_ts   AGGREGATION
-- p.iot.islands.state   <- p.iot.readings.state   IDENTITY
