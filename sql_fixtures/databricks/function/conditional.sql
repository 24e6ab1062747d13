-- if, nvl2, nullif, nanvl and coalesce.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRING>, tags ARRAY<STRING>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>, v VARIANT, j STRING);
--# job
SELECT if(a > 1, b, 0) AS i, nvl2(a, b, id) AS n, nullif(a, b) AS u, coalesce(a, b) AS c, iff(a = 1, name, j) AS f FROM t;
--# edges
-- (result).c <- p.default.t.a     TRANSFORMATION
-- (result).c <- p.default.t.b     TRANSFORMATION
-- (result).f <- p.default.t.a     CONDITIONAL
-- (result).f <- p.default.t.j     TRANSFORMATION
-- (result).f <- p.default.t.name  TRANSFORMATION
-- (result).i <- p.default.t.a     CONDITIONAL
-- (result).i <- p.default.t.b     TRANSFORMATION
-- (result).n <- p.default.t.a     CONDITIONAL
-- (result).n <- p.default.t.b     TRANSFORMATION
-- (result).n <- p.default.t.id    TRANSFORMATION
-- (result).u <- p.default.t.a     CONDITIONAL
-- (result).u <- p.default.t.a     TRANSFORMATION
-- (result).u <- p.default.t.b     CONDITIONAL
