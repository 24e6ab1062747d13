-- Slices of texts, GLOB and ::.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[]);
CREATE TABLE u (id INTEGER, c INTEGER);
--# job
SELECT name[1:3] AS s, name GLOB 'a*' AS g, a::VARCHAR AS c, name ^@ 'x' AS p, a // b AS d, a ** 2 AS e FROM t;
--# edges
-- (result).c <- p.main.t.a     TRANSFORMATION
-- (result).d <- p.main.t.a     TRANSFORMATION
-- (result).d <- p.main.t.b     TRANSFORMATION
-- (result).e <- p.main.t.a     TRANSFORMATION
-- (result).g <- p.main.t.name  TRANSFORMATION
-- (result).p <- p.main.t.name  TRANSFORMATION
-- (result).s <- p.main.t.name  TRANSFORMATION
