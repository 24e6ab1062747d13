-- posexplode gives a position and an element.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT id, p, tag FROM t LATERAL VIEW OUTER posexplode(tags) e AS p, tag;
--# edges
-- (result).id  <- p.default.t.id    IDENTITY
-- (result).p   <- p.default.t.tags  TRANSFORMATION
-- (result).tag <- p.default.t.tags  IDENTITY
