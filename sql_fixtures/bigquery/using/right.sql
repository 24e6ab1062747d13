-- In a RIGHT JOIN the column is the right one's.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT id, b FROM p.d.t RIGHT JOIN p.d.u USING (id);
--# edges
-- (result)    <- p.d.t.id  JOIN
-- (result)    <- p.d.u.id  JOIN
-- (result).b  <- p.d.t.b   IDENTITY
-- (result).id <- p.d.u.id  IDENTITY
