-- MATCH_RECOGNIZE: partition, measures and the definitions of the pattern's rows.
--# catalog
CREATE TABLE raw.ticks (symbol VARCHAR(8), day DATE, price DECIMAL(10, 2), volume INTEGER);
--# job
SELECT m.symbol, m.low, m.n
FROM raw.ticks MATCH_RECOGNIZE (
  PARTITION BY symbol ORDER BY day
  MEASURES LAST(down.price) AS low, MATCH_NUMBER() AS n
  ONE ROW PER MATCH AFTER MATCH SKIP PAST LAST ROW
  PATTERN (up down+)
  DEFINE down AS down.price < PREV(down.price)
) AS m;
--# edges
-- (result)        <- P.RAW.TICKS.day     SORT
-- (result)        <- P.RAW.TICKS.price   FILTER
-- (result)        <- P.RAW.TICKS.symbol  GROUP_BY
-- (result).low    <- P.RAW.TICKS.price   AGGREGATION
-- (result).symbol <- P.RAW.TICKS.symbol  IDENTITY
