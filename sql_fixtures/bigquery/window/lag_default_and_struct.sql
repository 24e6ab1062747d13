-- LAG of a struct: only the field that is read; the default is a value too.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT LAG(s) OVER (PARTITION BY id ORDER BY ts).y.z AS z, LEAD(a, 1, b) OVER (ORDER BY ts) AS nxt, LAST_VALUE(items) OVER (ORDER BY ts)[OFFSET(0)].sku AS sku FROM p.d.t;
--# edges
-- (result).nxt <- p.d.t.a          AGGREGATION
-- (result).nxt <- p.d.t.b          AGGREGATION
-- (result).nxt <- p.d.t.ts         WINDOW
-- (result).sku <- p.d.t.items.sku  AGGREGATION
-- (result).sku <- p.d.t.ts         WINDOW
-- (result).z   <- p.d.t.id         WINDOW
-- (result).z   <- p.d.t.s.y.z      AGGREGATION
-- (result).z   <- p.d.t.ts         WINDOW
