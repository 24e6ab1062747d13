-- DISTINCT ON.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT DISTINCT ON (id) id, a FROM t ORDER BY ts DESC;
--# edges
-- (result)    <- p.main.t.id  GROUP_BY
-- (result)    <- p.main.t.ts  SORT
-- (result).a  <- p.main.t.a   IDENTITY
-- (result).id <- p.main.t.id  IDENTITY
