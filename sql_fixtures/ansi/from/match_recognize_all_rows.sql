-- ALL ROWS PER MATCH keeps the columns of the table.
-- FIXME: day and volume are the columns of the table; they are lost.
--# catalog
CREATE TABLE raw.ticks (symbol VARCHAR(8), day DATE, price DECIMAL(10, 2), volume INTEGER);
--# job
SELECT m.symbol, m.day, m.volume, m.kind, m.so_far
FROM raw.ticks MATCH_RECOGNIZE (
  PARTITION BY symbol ORDER BY day
  MEASURES CLASSIFIER() AS kind, SUM(up.volume) AS so_far
  ALL ROWS PER MATCH
  PATTERN (up+)
  DEFINE up AS up.price > PREV(up.price)
) AS m;
--# edges
-- (result)        <- P.RAW.TICKS.day     SORT
-- (result)        <- P.RAW.TICKS.price   FILTER
-- (result)        <- P.RAW.TICKS.symbol  GROUP_BY
-- (result).so_far <- P.RAW.TICKS.volume  AGGREGATION
-- (result).symbol <- P.RAW.TICKS.symbol  IDENTITY
--# diagnostics
-- 1:1 warning[unsupported] ALL ROWS PER MATCH, beyond its partitions and measures, has no lineage
-- 1:20 warning[unknown-column] m has no column day in the metadata
-- 1:27 warning[unknown-column] m has no column volume in the metadata
