-- stack takes rows out of its arguments; which of them goes where is not told apart.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT id, k, n FROM t LATERAL VIEW stack(2, 'a', a, 'b', b) s AS k, n;
--# edges
-- (result).id <- p.default.t.id  IDENTITY
-- (result).k  <- p.default.t.a   TRANSFORMATION inferred
-- (result).k  <- p.default.t.b   TRANSFORMATION inferred
-- (result).n  <- p.default.t.a   TRANSFORMATION inferred
-- (result).n  <- p.default.t.b   TRANSFORMATION inferred
