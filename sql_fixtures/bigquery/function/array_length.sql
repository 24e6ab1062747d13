-- The length of an array depends on the array as a whole.
--# catalog
CREATE TABLE p.raw.carts (items ARRAY<STRUCT<sku STRING, qty INT64>>);
--# job
CREATE TABLE p.mart.t AS
SELECT ARRAY_LENGTH(items) AS n
FROM p.raw.carts;
--# edges
-- p.mart.t.n <- p.raw.carts.items  TRANSFORMATION
