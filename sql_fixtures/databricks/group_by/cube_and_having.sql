-- CUBE, grouping_id and HAVING.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRUCT<z: STRING>>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>);
CREATE TABLE u (id INT, c INT);
--# job
SELECT id, a, grouping_id() AS g, sum(b) AS n FROM t GROUP BY id, a WITH CUBE HAVING sum(b) > 1;
--# edges
-- (result)    <- p.default.t.a   GROUP_BY
-- (result)    <- p.default.t.b   FILTER
-- (result)    <- p.default.t.id  GROUP_BY
-- (result).a  <- p.default.t.a   IDENTITY
-- (result).id <- p.default.t.id  IDENTITY
-- (result).n  <- p.default.t.b   AGGREGATION
