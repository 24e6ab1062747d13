-- A table function in FROM with a lateral reference.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT t.id, e.col AS tag FROM t, LATERAL explode(t.tags) AS e;
--# edges
-- (result).id  <- p.default.t.id    IDENTITY
-- (result).tag <- p.default.t.tags  IDENTITY
