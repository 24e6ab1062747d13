-- A table named as a value is its row.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[]);
CREATE TABLE u (id INTEGER, c INTEGER);
--# job
SELECT u FROM u;
--# edges
-- (result).u.c  <- p.main.u.c   IDENTITY
-- (result).u.id <- p.main.u.id  IDENTITY
