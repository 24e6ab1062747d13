-- sqlglot#7821: UNNEST in a chain of CTEs.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
WITH c0 AS (SELECT items FROM p.d.t),
c1 AS (SELECT ARRAY(SELECT AS STRUCT i.sku, i.qty + 1 AS qty FROM UNNEST(items) AS i) AS items FROM c0),
c2 AS (SELECT ARRAY(SELECT AS STRUCT i.sku, i.qty + 2 AS qty FROM UNNEST(items) AS i) AS items FROM c1),
c3 AS (SELECT ARRAY(SELECT AS STRUCT i.sku, i.qty + 3 AS qty FROM UNNEST(items) AS i) AS items FROM c2),
c4 AS (SELECT ARRAY(SELECT AS STRUCT i.sku, i.qty + 4 AS qty FROM UNNEST(items) AS i) AS items FROM c3),
c5 AS (SELECT ARRAY(SELECT AS STRUCT i.sku, i.qty + 5 AS qty FROM UNNEST(items) AS i) AS items FROM c4),
c6 AS (SELECT ARRAY(SELECT AS STRUCT i.sku, i.qty + 6 AS qty FROM UNNEST(items) AS i) AS items FROM c5),
c7 AS (SELECT ARRAY(SELECT AS STRUCT i.sku, i.qty + 7 AS qty FROM UNNEST(items) AS i) AS items FROM c6),
c8 AS (SELECT ARRAY(SELECT AS STRUCT i.sku, i.qty + 8 AS qty FROM UNNEST(items) AS i) AS items FROM c7),
c9 AS (SELECT ARRAY(SELECT AS STRUCT i.sku, i.qty + 9 AS qty FROM UNNEST(items) AS i) AS items FROM c8),
c10 AS (SELECT ARRAY(SELECT AS STRUCT i.sku, i.qty + 10 AS qty FROM UNNEST(items) AS i) AS items FROM c9),
c11 AS (SELECT ARRAY(SELECT AS STRUCT i.sku, i.qty + 11 AS qty FROM UNNEST(items) AS i) AS items FROM c10),
c12 AS (SELECT ARRAY(SELECT AS STRUCT i.sku, i.qty + 12 AS qty FROM UNNEST(items) AS i) AS items FROM c11),
c13 AS (SELECT ARRAY(SELECT AS STRUCT i.sku, i.qty + 13 AS qty FROM UNNEST(items) AS i) AS items FROM c12),
c14 AS (SELECT ARRAY(SELECT AS STRUCT i.sku, i.qty + 14 AS qty FROM UNNEST(items) AS i) AS items FROM c13),
c15 AS (SELECT ARRAY(SELECT AS STRUCT i.sku, i.qty + 15 AS qty FROM UNNEST(items) AS i) AS items FROM c14),
c16 AS (SELECT ARRAY(SELECT AS STRUCT i.sku, i.qty + 16 AS qty FROM UNNEST(items) AS i) AS items FROM c15),
c17 AS (SELECT ARRAY(SELECT AS STRUCT i.sku, i.qty + 17 AS qty FROM UNNEST(items) AS i) AS items FROM c16),
c18 AS (SELECT ARRAY(SELECT AS STRUCT i.sku, i.qty + 18 AS qty FROM UNNEST(items) AS i) AS items FROM c17),
c19 AS (SELECT ARRAY(SELECT AS STRUCT i.sku, i.qty + 19 AS qty FROM UNNEST(items) AS i) AS items FROM c18)
SELECT i.sku, i.qty FROM c19, UNNEST(items) AS i;
--# edges
-- (result).qty <- p.d.t.items.qty  TRANSFORMATION
-- (result).sku <- p.d.t.items.sku  TRANSFORMATION
