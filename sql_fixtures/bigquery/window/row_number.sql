-- A numbering function has window sources only.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT ROW_NUMBER() OVER (PARTITION BY a ORDER BY b DESC) AS n FROM p.d.t;
--# edges
-- (result).n <- p.d.t.a  WINDOW
-- (result).n <- p.d.t.b  WINDOW
