-- A subquery decides which columns group.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT id, v_1 FROM (SELECT id, a, b FROM p.d.t) PIVOT (MAX(b) AS v FOR a IN (1, 2));
--# edges
-- (result)     <- p.d.t.id  GROUP_BY
-- (result).id  <- p.d.t.id  IDENTITY
-- (result).v_1 <- p.d.t.a   CONDITIONAL
-- (result).v_1 <- p.d.t.b   AGGREGATION
