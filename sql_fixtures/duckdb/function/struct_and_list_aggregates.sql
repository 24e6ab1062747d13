-- list of structs keeps its fields apart.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[]);
CREATE TABLE u (id INTEGER, c INTEGER);
--# job
SELECT list({'k': a, 'n': name}) AS l FROM t;
--# edges
-- (result).l.k <- p.main.t.a     AGGREGATION
-- (result).l.n <- p.main.t.name  AGGREGATION
