-- named_struct and struct keep their fields apart.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT named_struct('p', a, 'q', b).q AS x, struct(a, b AS c) AS y, s.x AS sx FROM t;
--# edges
-- (result).sx  <- p.default.t.s.x  IDENTITY
-- (result).x   <- p.default.t.b    IDENTITY
-- (result).y.a <- p.default.t.a    IDENTITY
-- (result).y.c <- p.default.t.b    IDENTITY
