-- FILTER without WHERE.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT sum(a) FILTER (b > 1) AS f FROM t;
--# edges
-- (result).f <- p.main.t.a  AGGREGATION
-- (result).f <- p.main.t.b  CONDITIONAL
