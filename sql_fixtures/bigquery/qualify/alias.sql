-- QUALIFY can name a column of the list.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT id, RANK() OVER (ORDER BY b) AS r FROM p.d.t WHERE a > 0 QUALIFY r < 10;
--# edges
-- (result)    <- p.d.t.a   FILTER
-- (result)    <- p.d.t.b   FILTER
-- (result).id <- p.d.t.id  IDENTITY
-- (result).r  <- p.d.t.b   WINDOW
