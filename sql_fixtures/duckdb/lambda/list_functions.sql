-- Lambdas in both notations.
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT list_transform(items, lambda x: x.qty + b) AS q, list_filter(items, x -> x.sku = name) AS f, list_reduce(list_transform(items, lambda x: x.qty), lambda s, x: s + x) AS r FROM t;
--# edges
-- (result).f <- p.main.t.items      TRANSFORMATION
-- (result).f <- p.main.t.items.sku  CONDITIONAL
-- (result).f <- p.main.t.name       CONDITIONAL
-- (result).q <- p.main.t.b          TRANSFORMATION
-- (result).q <- p.main.t.items.qty  TRANSFORMATION
-- (result).r <- p.main.t.items.qty  TRANSFORMATION
