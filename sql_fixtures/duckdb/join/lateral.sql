-- A subquery in FROM sees what stands before it.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
CREATE TABLE u (id INTEGER, c INTEGER);
--# job
SELECT t.id, x.c FROM t, (SELECT max(c) AS c FROM u WHERE u.id = t.id) AS x;
--# edges
-- (result)    <- p.main.t.id  FILTER
-- (result)    <- p.main.u.id  FILTER
-- (result).c  <- p.main.u.c   AGGREGATION
-- (result).id <- p.main.t.id  IDENTITY
