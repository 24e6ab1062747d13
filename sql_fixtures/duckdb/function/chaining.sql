-- A function behind a dot.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT name.upper().replace('A', 'B') AS n, (a).add(b) AS s FROM t;
--# edges
-- (result).n <- p.main.t.name  TRANSFORMATION
-- (result).s <- p.main.t.a     TRANSFORMATION
-- (result).s <- p.main.t.b     TRANSFORMATION
