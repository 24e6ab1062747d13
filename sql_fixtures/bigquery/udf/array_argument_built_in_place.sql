-- Arrays that are built in the call: the filter inside the body reads their elements.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TEMP FUNCTION positive(l ARRAY<INT64>) AS ((SELECT SUM(x) FROM UNNEST(l) AS x WHERE x > 0));
CREATE TABLE p.d.out AS SELECT positive(ARRAY(SELECT qty FROM UNNEST(items))) AS v, positive([a, b]) AS w FROM p.d.t;
--# edges
-- p.d.out   <- p.d.t.a          FILTER
-- p.d.out   <- p.d.t.b          FILTER
-- p.d.out   <- p.d.t.items.qty  FILTER
-- p.d.out.v <- p.d.t.items.qty  AGGREGATION
-- p.d.out.w <- p.d.t.a          AGGREGATION
-- p.d.out.w <- p.d.t.b          AGGREGATION
