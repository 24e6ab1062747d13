-- JOIN's left side is the input.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.t |> AS l |> JOIN p.d.u AS r ON l.id = r.id |> SELECT l.b, r.c;
--# edges
-- (result)   <- p.d.t.id  JOIN
-- (result)   <- p.d.u.id  JOIN
-- (result).b <- p.d.t.b   IDENTITY
-- (result).c <- p.d.u.c   IDENTITY
