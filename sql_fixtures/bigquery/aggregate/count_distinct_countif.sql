-- DISTINCT and conditions inside aggregates are their arguments.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT COUNT(DISTINCT a) AS n, COUNTIF(b > 0) AS m, LOGICAL_OR(id = 1) AS l FROM p.d.t;
--# edges
-- (result).l <- p.d.t.id  AGGREGATION
-- (result).m <- p.d.t.b   AGGREGATION
-- (result).n <- p.d.t.a   AGGREGATION
