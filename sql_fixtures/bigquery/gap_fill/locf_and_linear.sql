-- FIXME (only the partitioning columns arrive unchanged): GAP_FILL: the time column and the partition pass, filled values come from their columns.
--# catalog
CREATE TABLE p.iot.temps (device STRING, at_ts DATETIME, temp FLOAT64, signal INT64);
--# job
CREATE TABLE p.iot.filled AS
SELECT device, at_ts, temp
FROM GAP_FILL(
  TABLE p.iot.temps, ts_column => 'at_ts', bucket_width => INTERVAL 1 MINUTE,
  partitioning_columns => ['device'], value_columns => [('temp', 'linear'), ('signal', 'locf')]
)
WHERE signal > 0;
--# edges
-- p.iot.filled        <- p.iot.temps.signal  FILTER
-- p.iot.filled.at_ts  <- p.iot.temps.at_ts   IDENTITY
-- p.iot.filled.device <- p.iot.temps.device  IDENTITY
-- p.iot.filled.temp   <- p.iot.temps.temp    IDENTITY
