-- INNER, then FULL, then LEFT with the same USING column.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.w (id INT64, v1 INT64);
CREATE TABLE p.d.x (id INT64, v2 INT64);
--# job
SELECT id, x.id AS xid, v1, v2 FROM p.d.t JOIN p.d.u USING (id) FULL JOIN p.d.w USING (id) LEFT JOIN p.d.x USING (id);
--# edges
-- (result)     <- p.d.t.id  JOIN
-- (result)     <- p.d.u.id  JOIN
-- (result)     <- p.d.w.id  JOIN
-- (result)     <- p.d.x.id  JOIN
-- (result).id  <- p.d.t.id  TRANSFORMATION
-- (result).id  <- p.d.w.id  TRANSFORMATION
-- (result).v1  <- p.d.w.v1  IDENTITY
-- (result).v2  <- p.d.x.v2  IDENTITY
-- (result).xid <- p.d.x.id  IDENTITY
