-- Sketches are merged later: aggregates all the way.
--# catalog
CREATE TABLE p.d.daily (day DATE, user_id STRING, sketch BYTES);
--# job
SELECT day, HLL_COUNT.MERGE(sketch) AS users FROM (SELECT day, HLL_COUNT.INIT(user_id) AS sketch FROM p.d.daily GROUP BY day) GROUP BY day;
--# edges
-- (result)       <- p.d.daily.day      GROUP_BY
-- (result).day   <- p.d.daily.day      IDENTITY
-- (result).users <- p.d.daily.user_id  AGGREGATION
