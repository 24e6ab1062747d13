-- A second USING joins on the merged column.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.v (id INT64, e STRING);
--# job
SELECT id, t.b, u.c, v.e FROM p.d.t LEFT JOIN p.d.u USING (id) LEFT JOIN p.d.v USING (id);
--# edges
-- (result)    <- p.d.t.id  JOIN
-- (result)    <- p.d.u.id  JOIN
-- (result)    <- p.d.v.id  JOIN
-- (result).b  <- p.d.t.b   IDENTITY
-- (result).c  <- p.d.u.c   IDENTITY
-- (result).e  <- p.d.v.e   IDENTITY
-- (result).id <- p.d.t.id  IDENTITY
