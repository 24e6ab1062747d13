-- max_by, collect_list, FILTER and percentile_cont WITHIN GROUP.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT max_by(name, ts) AS m, collect_list(s) AS l, sum(a) FILTER (WHERE b > 1) AS f, percentile_cont(0.5) WITHIN GROUP (ORDER BY a) AS p, first(name, true) AS n FROM t;
--# edges
-- (result).f <- p.default.t.a     AGGREGATION
-- (result).f <- p.default.t.b     CONDITIONAL
-- (result).l <- p.default.t.s     AGGREGATION
-- (result).m <- p.default.t.name  AGGREGATION
-- (result).m <- p.default.t.ts    CONDITIONAL
-- (result).n <- p.default.t.name  AGGREGATION
-- (result).p <- p.default.t.a     AGGREGATION
