-- A list comprehension.
-- FIXME: comprehensions are not read; this one is list_transform(list_filter(items, …), …).
--# catalog
CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER, ts TIMESTAMP, name VARCHAR, s STRUCT(x INTEGER, y VARCHAR), tags VARCHAR[], items STRUCT(sku VARCHAR, qty INTEGER)[], m MAP(VARCHAR, INTEGER), j JSON);
--# job
SELECT [x.qty + b FOR x IN items IF x.sku = name] AS l FROM t;
--# edges
--# diagnostics
-- 1:19 error[syntax-error] Expected: ], found: FOR
