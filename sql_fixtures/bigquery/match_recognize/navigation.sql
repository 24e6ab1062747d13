-- FIRST, LAST, PREV and NEXT belong to MATCH_RECOGNIZE.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT id, low, rise FROM p.d.t MATCH_RECOGNIZE (
  PARTITION BY id ORDER BY ts
  MEASURES FIRST(dn.a) AS low, LAST(up.a) - FIRST(up.a) AS rise
  PATTERN (dn+ up+)
  DEFINE dn AS a < PREV(a), up AS a > PREV(a)
);
--# edges
-- (result)      <- p.d.t.a   FILTER
-- (result)      <- p.d.t.id  GROUP_BY
-- (result)      <- p.d.t.ts  SORT
-- (result).id   <- p.d.t.id  IDENTITY
-- (result).low  <- p.d.t.a   AGGREGATION
-- (result).rise <- p.d.t.a   AGGREGATION
