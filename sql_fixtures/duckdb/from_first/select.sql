-- FROM before SELECT, and FROM alone.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
FROM t SELECT a, b WHERE id = 1;
--# edges
-- (result)   <- p.main.t.id  FILTER
-- (result).a <- p.main.t.a   IDENTITY
-- (result).b <- p.main.t.b   IDENTITY
