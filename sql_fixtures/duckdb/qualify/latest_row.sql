-- QUALIFY filters by a window function.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT id, a FROM t QUALIFY row_number() OVER (PARTITION BY id ORDER BY ts DESC) = 1;
--# edges
-- (result)    <- p.main.t.id  FILTER
-- (result)    <- p.main.t.ts  FILTER
-- (result).a  <- p.main.t.a   IDENTITY
-- (result).id <- p.main.t.id  IDENTITY
