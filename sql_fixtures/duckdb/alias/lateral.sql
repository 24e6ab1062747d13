-- An alias in a later item of the list; a column goes before it.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT a + 1 AS x, x * 2 AS y, b AS a, a AS z FROM t;
--# edges
-- (result).a <- p.main.t.b  IDENTITY
-- (result).x <- p.main.t.a  TRANSFORMATION
-- (result).y <- p.main.t.a  TRANSFORMATION
-- (result).z <- p.main.t.a  IDENTITY
