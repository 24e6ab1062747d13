-- Nested arrays are rebuilt: an inner array filtered, an outer one extended by a lookup.
--# catalog
CREATE TABLE p.shop.orders (id INT64, lines ARRAY<STRUCT<sku STRING, qty INT64, tags ARRAY<STRUCT<k STRING, v STRING>>>>);
CREATE TABLE p.shop.products (sku STRING, name STRING);
--# job
CREATE TABLE p.shop.clean AS
SELECT
  o.* REPLACE (
    ARRAY(
      SELECT AS STRUCT l.* REPLACE (ARRAY(SELECT AS STRUCT t.k, LOWER(t.v) AS v FROM UNNEST(l.tags) AS t WHERE t.k <> 'x') AS tags), p.name AS product
      FROM UNNEST(o.lines) AS l LEFT JOIN p.shop.products AS p ON p.sku = l.sku
      ORDER BY l.qty
    ) AS lines
  )
FROM p.shop.orders AS o;
--# edges
-- p.shop.clean               <- p.shop.orders.lines.qty     SORT
-- p.shop.clean               <- p.shop.orders.lines.sku     JOIN
-- p.shop.clean               <- p.shop.orders.lines.tags.k  FILTER
-- p.shop.clean               <- p.shop.products.sku         JOIN
-- p.shop.clean.id            <- p.shop.orders.id            IDENTITY
-- p.shop.clean.lines.product <- p.shop.products.name        TRANSFORMATION
-- p.shop.clean.lines.qty     <- p.shop.orders.lines.qty     TRANSFORMATION
-- p.shop.clean.lines.sku     <- p.shop.orders.lines.sku     TRANSFORMATION
-- p.shop.clean.lines.tags.k  <- p.shop.orders.lines.tags.k  TRANSFORMATION
-- p.shop.clean.lines.tags.v  <- p.shop.orders.lines.tags.v  TRANSFORMATION
