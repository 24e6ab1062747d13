-- Structs of both branches stay apart field by field.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT v.q FROM (SELECT STRUCT(a AS p, b AS q) AS v FROM p.d.t UNION ALL SELECT STRUCT(b, id) FROM p.d.t);
--# edges
-- (result).q <- p.d.t.b   IDENTITY
-- (result).q <- p.d.t.id  IDENTITY
