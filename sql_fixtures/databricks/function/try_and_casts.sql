-- try_cast, :: and try_divide.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRUCT<z: STRING>>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>);
CREATE TABLE u (id INT, c INT);
--# job
SELECT try_cast(name AS INT) AS x, a::STRING AS y, try_divide(a, b) AS z FROM t;
--# edges
-- (result).x <- p.default.t.name  TRANSFORMATION
-- (result).y <- p.default.t.a     TRANSFORMATION
-- (result).z <- p.default.t.a     TRANSFORMATION
-- (result).z <- p.default.t.b     TRANSFORMATION
