-- IF's first argument is a condition; COALESCE and IFNULL take all values; NULLIF compares both and keeps the first.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT IF(a > 0, b, id) AS i, COALESCE(a, b) AS c, IFNULL(a, 0) AS n, NULLIF(a, b) AS f FROM p.d.t;
--# edges
-- (result).c <- p.d.t.a   TRANSFORMATION
-- (result).c <- p.d.t.b   TRANSFORMATION
-- (result).f <- p.d.t.a   CONDITIONAL
-- (result).f <- p.d.t.a   TRANSFORMATION
-- (result).f <- p.d.t.b   CONDITIONAL
-- (result).i <- p.d.t.a   CONDITIONAL
-- (result).i <- p.d.t.b   TRANSFORMATION
-- (result).i <- p.d.t.id  TRANSFORMATION
-- (result).n <- p.d.t.a   TRANSFORMATION
