-- An array of constructed structs keeps its fields apart through UNNEST.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
WITH d AS (SELECT [STRUCT(a AS m, b AS n), STRUCT(id, a)] AS col FROM p.d.t) SELECT e.n FROM d, UNNEST(d.col) AS e;
--# edges
-- (result).n <- p.d.t.a  TRANSFORMATION
-- (result).n <- p.d.t.b  TRANSFORMATION
