-- struct_extract takes one field: t.s.y alone.
-- FIXME: it is the field alone that is read, t.s.y.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT struct_extract(s, 'y') AS d FROM t;
--# edges
-- (result).d <- p.main.t.s  TRANSFORMATION
