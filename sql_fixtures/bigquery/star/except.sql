-- Trap 1, sqllineage#576: EXCEPT leaves columns out and keeps the order.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT * EXCEPT (b, ts, S, items) FROM p.d.t;
--# edges
-- (result).a  <- p.d.t.a   IDENTITY
-- (result).id <- p.d.t.id  IDENTITY
