-- GROUP BY ALL.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT id, year(ts) AS y, sum(a) AS n FROM t GROUP BY ALL;
--# edges
-- (result)    <- p.default.t.id  GROUP_BY
-- (result)    <- p.default.t.ts  GROUP_BY
-- (result).id <- p.default.t.id  IDENTITY
-- (result).n  <- p.default.t.a   AGGREGATION
-- (result).y  <- p.default.t.ts  TRANSFORMATION
