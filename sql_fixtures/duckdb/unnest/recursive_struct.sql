-- unnest of a list of structs, its fields by dot.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[]);
CREATE TABLE u (id INTEGER, c INTEGER);
--# job
SELECT x.sku, x.qty FROM (SELECT unnest(items) AS x FROM t);
--# edges
-- (result).qty <- p.main.t.items.qty  IDENTITY
-- (result).sku <- p.main.t.items.sku  IDENTITY
