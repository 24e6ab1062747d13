-- s.* gives the fields of a struct.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT s.* FROM t;
--# edges
-- (result).x <- p.main.t.s.x  IDENTITY
-- (result).y <- p.main.t.s.y  IDENTITY
