-- Two range variables of one table are one source.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT x.a, y.b FROM p.d.t AS x LEFT JOIN p.d.t AS y ON x.id = y.a;
--# edges
-- (result)   <- p.d.t.a   JOIN
-- (result)   <- p.d.t.id  JOIN
-- (result).a <- p.d.t.a   IDENTITY
-- (result).b <- p.d.t.b   IDENTITY
