-- An alias before its expression, with a colon.
-- FIXME: the alias before a table is not read.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT x: a, y: b + 1 FROM z: t;
--# edges
--# diagnostics
-- 1:29 error[syntax-error] Expected: end of statement, found: :
