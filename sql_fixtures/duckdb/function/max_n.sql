-- max with a number, min_by, first and last.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[]);
CREATE TABLE u (id INTEGER, c INTEGER);
--# job
SELECT max(a, 3) AS m, min_by(name, b, 2) AS n, first(name ORDER BY ts) AS f, last(b) AS l FROM t;
--# edges
-- (result).f <- p.main.t.name  AGGREGATION
-- (result).f <- p.main.t.ts    WINDOW
-- (result).l <- p.main.t.b     AGGREGATION
-- (result).m <- p.main.t.a     AGGREGATION
-- (result).n <- p.main.t.b     CONDITIONAL
-- (result).n <- p.main.t.name  AGGREGATION
