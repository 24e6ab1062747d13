-- Hints and comments of all three kinds change nothing.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
# hash
SELECT @{hint = 1} a, /* block; */ b -- dash
FROM p.d.t @{x = 2};
--# edges
-- (result).a <- p.d.t.a  IDENTITY
-- (result).b <- p.d.t.b  IDENTITY
