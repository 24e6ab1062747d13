-- A list comprehension.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT [x.qty + b FOR x IN items IF x.sku = name] AS l FROM t;
--# edges
-- (result).l <- p.main.t.b          TRANSFORMATION
-- (result).l <- p.main.t.items.qty  TRANSFORMATION
-- (result).l <- p.main.t.items.sku  CONDITIONAL
-- (result).l <- p.main.t.name       CONDITIONAL
