-- WITH between pipes defines names for what follows.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.u |> WITH x AS (SELECT a, b FROM p.d.t) |> JOIN x USING (a) |> SELECT c, b;
--# edges
-- (result)   <- p.d.t.a  JOIN
-- (result)   <- p.d.u.a  JOIN
-- (result).b <- p.d.t.b  IDENTITY
-- (result).c <- p.d.u.c  IDENTITY
