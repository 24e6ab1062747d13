-- GROUP BY and HAVING see aliases.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT year(ts) AS y, sum(a) AS n FROM t GROUP BY y HAVING n > 1;
--# edges
-- (result)   <- p.default.t.a   FILTER
-- (result)   <- p.default.t.ts  GROUP_BY
-- (result).n <- p.default.t.a   AGGREGATION
-- (result).y <- p.default.t.ts  TRANSFORMATION
