-- window makes a struct of start and end.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT window(ts, '1 hour').start AS h, count(*) AS n FROM t GROUP BY window(ts, '1 hour');
--# edges
-- (result)   <- p.default.t.ts  GROUP_BY
-- (result).h <- p.default.t.ts  TRANSFORMATION
