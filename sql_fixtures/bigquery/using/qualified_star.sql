-- A range variable's own star keeps its side of the key.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT u.* FROM p.d.t FULL JOIN p.d.u USING (id);
--# edges
-- (result)    <- p.d.t.id  JOIN
-- (result)    <- p.d.u.id  JOIN
-- (result).a  <- p.d.u.a   IDENTITY
-- (result).c  <- p.d.u.c   IDENTITY
-- (result).id <- p.d.u.id  IDENTITY
