-- GAP_FILL with the last value carried forward: the partition and the value pass through.
--# catalog
CREATE TABLE p.iot.temps (device STRING, at_ts DATETIME, temp FLOAT64, signal INT64);
--# job
CREATE TABLE p.iot.filled AS
SELECT device, signal
FROM GAP_FILL(
  (SELECT device, at_ts, signal FROM p.iot.temps WHERE temp > 0), ts_column => 'at_ts', bucket_width => INTERVAL 1 MINUTE,
  partitioning_columns => ['device'], value_columns => [('signal', 'locf')]
);
--# edges
-- p.iot.filled        <- p.iot.temps.temp    FILTER
-- p.iot.filled.device <- p.iot.temps.device  IDENTITY
-- p.iot.filled.signal <- p.iot.temps.signal  IDENTITY
