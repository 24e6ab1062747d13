-- A window with RANGE BETWEEN INTERVAL.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRUCT<z: STRING>>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>);
CREATE TABLE u (id INT, c INT);
--# job
SELECT sum(a) OVER (PARTITION BY id ORDER BY ts RANGE BETWEEN INTERVAL 7 DAYS PRECEDING AND CURRENT ROW) AS s FROM t;
--# edges
-- (result).s <- p.default.t.a   AGGREGATION
-- (result).s <- p.default.t.id  WINDOW
-- (result).s <- p.default.t.ts  WINDOW
