-- An aggregated array is unnested again further down the pipe.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job destination=p.d.out
FROM p.d.t
|> AGGREGATE ARRAY_AGG(STRUCT(a, b) ORDER BY ts LIMIT 3) AS l GROUP BY id
|> CROSS JOIN UNNEST(l) AS e
|> SELECT id, e.b
|> WHERE b > 0;
--# edges
-- p.d.out    <- p.d.t.b   FILTER
-- p.d.out    <- p.d.t.id  GROUP_BY
-- p.d.out    <- p.d.t.ts  FILTER
-- p.d.out.b  <- p.d.t.b   AGGREGATION
-- p.d.out.b  <- p.d.t.ts  WINDOW
-- p.d.out.id <- p.d.t.id  IDENTITY
