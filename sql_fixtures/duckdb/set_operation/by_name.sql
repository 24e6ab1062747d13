-- UNION BY NAME keeps all columns.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
CREATE TABLE u (id INTEGER, c INTEGER);
--# job
SELECT id, a FROM t UNION ALL BY NAME SELECT c, id FROM u;
--# edges
-- (result).a  <- p.main.t.a   IDENTITY
-- (result).c  <- p.main.u.c   IDENTITY
-- (result).id <- p.main.t.id  IDENTITY
-- (result).id <- p.main.u.id  IDENTITY
