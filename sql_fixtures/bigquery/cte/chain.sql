-- polyglot#243: names are followed through CTEs down to the table.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
WITH x AS (SELECT a AS m, b FROM p.d.t), y AS (SELECT m + 1 AS n, b FROM x) SELECT n, b FROM y;
--# edges
-- (result).b <- p.d.t.b  IDENTITY
-- (result).n <- p.d.t.a  TRANSFORMATION
