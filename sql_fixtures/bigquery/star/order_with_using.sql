-- Trap 14: USING's columns come first, the rest follows in order.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT * FROM (SELECT a, b, id FROM p.d.t) JOIN p.d.u USING (id, a);
--# edges
-- (result)    <- p.d.t.a   JOIN
-- (result)    <- p.d.t.id  JOIN
-- (result)    <- p.d.u.a   JOIN
-- (result)    <- p.d.u.id  JOIN
-- (result).a  <- p.d.t.a   IDENTITY
-- (result).b  <- p.d.t.b   IDENTITY
-- (result).c  <- p.d.u.c   IDENTITY
-- (result).id <- p.d.t.id  IDENTITY
