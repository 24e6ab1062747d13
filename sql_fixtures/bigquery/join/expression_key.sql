-- Every column of a join condition counts, inside functions too.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT u.c FROM p.d.u AS u LEFT JOIN p.d.t AS t ON LOWER(CAST(t.a AS STRING)) = CAST(u.a AS STRING) AND t.ts < CURRENT_TIMESTAMP();
--# edges
-- (result)   <- p.d.t.a   JOIN
-- (result)   <- p.d.t.ts  JOIN
-- (result)   <- p.d.u.a   JOIN
-- (result).c <- p.d.u.c   IDENTITY
