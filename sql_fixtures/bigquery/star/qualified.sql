-- sqlglot#6185: x.* beside y.col gives no further y columns.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT x.*, y.b FROM p.d.u AS x JOIN p.d.t AS y USING (id);
--# edges
-- (result)    <- p.d.t.id  JOIN
-- (result)    <- p.d.u.id  JOIN
-- (result).a  <- p.d.u.a   IDENTITY
-- (result).b  <- p.d.t.b   IDENTITY
-- (result).c  <- p.d.u.c   IDENTITY
-- (result).id <- p.d.u.id  IDENTITY
