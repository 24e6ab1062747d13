-- QUALIFY filters by a window function.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT id, a FROM t QUALIFY row_number() OVER (PARTITION BY id ORDER BY ts DESC) = 1;
--# edges
-- (result)    <- p.default.t.id  FILTER
-- (result)    <- p.default.t.ts  FILTER
-- (result).a  <- p.default.t.a   IDENTITY
-- (result).id <- p.default.t.id  IDENTITY
