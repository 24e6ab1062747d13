-- unnest of a struct in the list gives its fields.
-- FIXME: there is a column per field: x from t.s.x and y from t.s.y.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT unnest(s) FROM t;
--# edges
-- (result).unnest(s) <- p.main.t.s  IDENTITY
