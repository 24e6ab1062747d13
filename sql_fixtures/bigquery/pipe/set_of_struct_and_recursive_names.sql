-- SET of a struct column, and fields of what it was set to.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job destination=p.d.out
FROM p.d.t
|> SET s = STRUCT(b AS x, s.y AS y), items = ARRAY(SELECT AS STRUCT i.sku AS sku, i.qty + a AS qty FROM UNNEST(items) AS i)
|> SELECT s.x, s.y.z, items[SAFE_OFFSET(0)].qty AS q;
--# edges
-- p.d.out.q <- p.d.t.a          TRANSFORMATION
-- p.d.out.q <- p.d.t.items.qty  TRANSFORMATION
-- p.d.out.x <- p.d.t.b          IDENTITY
-- p.d.out.z <- p.d.t.s.y.z      IDENTITY
