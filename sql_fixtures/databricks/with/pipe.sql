-- The pipe syntax.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
FROM t |> WHERE a > 1 |> SELECT id, b + 1 AS c;
--# edges
-- (result)    <- p.default.t.a   FILTER
-- (result).c  <- p.default.t.b   TRANSFORMATION
-- (result).id <- p.default.t.id  IDENTITY
