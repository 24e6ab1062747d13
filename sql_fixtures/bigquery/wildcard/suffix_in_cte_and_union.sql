-- Two wildcards of different prefixes; their suffixes meet in one column.
--# catalog
CREATE TABLE p.ga.events_20260901 (user_id STRING, event_name STRING);
CREATE TABLE p.ga.events_intraday_20260902 (user_id STRING, event_name STRING);
--# job
WITH e AS (
  SELECT *, _TABLE_SUFFIX AS day FROM `p.ga.events_2*`
  UNION ALL
  SELECT *, _TABLE_SUFFIX FROM `p.ga.events_intraday_*` WHERE _TABLE_SUFFIX >= FORMAT_DATE('%Y%m%d', CURRENT_DATE())
)
SELECT PARSE_DATE('%Y%m%d', CONCAT('2', day)) AS day, COUNT(DISTINCT user_id) AS users FROM e GROUP BY 1;
--# edges
-- (result)       <- p.ga.events_2*._TABLE_SUFFIX          GROUP_BY
-- (result)       <- p.ga.events_intraday_*._TABLE_SUFFIX  FILTER
-- (result)       <- p.ga.events_intraday_*._TABLE_SUFFIX  GROUP_BY
-- (result).day   <- p.ga.events_2*._TABLE_SUFFIX          TRANSFORMATION
-- (result).day   <- p.ga.events_intraday_*._TABLE_SUFFIX  TRANSFORMATION
-- (result).users <- p.ga.events_2*.user_id                AGGREGATION
-- (result).users <- p.ga.events_intraday_*.user_id        AGGREGATION
