-- sqllineage#379: two CTEs with the same body are two relations.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
WITH x AS (SELECT id, a FROM p.d.t), y AS (SELECT id, a FROM p.d.t) SELECT x.a AS first, y.a AS second FROM x JOIN y ON x.id = y.id;
--# edges
-- (result)        <- p.d.t.id  JOIN
-- (result).first  <- p.d.t.a   IDENTITY
-- (result).second <- p.d.t.a   IDENTITY
