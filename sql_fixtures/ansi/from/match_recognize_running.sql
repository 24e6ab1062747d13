-- RUNNING and FINAL say up to which row a measure looks.
-- FIXME: RUNNING and FINAL are not read; so_far comes from volume, top from price.
--# catalog
CREATE TABLE raw.ticks (symbol VARCHAR(8), day DATE, price DECIMAL(10, 2), volume INTEGER);
--# job
SELECT m.so_far, m.top
FROM raw.ticks MATCH_RECOGNIZE (
  ORDER BY day
  MEASURES RUNNING SUM(up.volume) AS so_far, FINAL LAST(up.price) AS top
  ALL ROWS PER MATCH
  PATTERN (up+)
  DEFINE up AS up.price > PREV(up.price)
) AS m;
--# edges
--# diagnostics
-- 4:23 error[syntax-error] Expected: PATTERN, found: (
