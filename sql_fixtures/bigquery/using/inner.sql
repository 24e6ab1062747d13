-- USING's column is the left one's in an inner join; both are join keys.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT id, b, c FROM p.d.t JOIN p.d.u USING (id);
--# edges
-- (result)    <- p.d.t.id  JOIN
-- (result)    <- p.d.u.id  JOIN
-- (result).b  <- p.d.t.b   IDENTITY
-- (result).c  <- p.d.u.c   IDENTITY
-- (result).id <- p.d.t.id  IDENTITY
