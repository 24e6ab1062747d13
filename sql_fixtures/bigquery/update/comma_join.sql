-- Several tables in FROM, with the conditions in WHERE.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.rates (a INT64, rate NUMERIC);
--# job
UPDATE p.d.u SET c = CAST(t.b * r.rate AS INT64) FROM p.d.t AS t, p.d.rates AS r WHERE t.id = u.id AND r.a = t.a;
--# edges
-- p.d.u   <- p.d.rates.a     FILTER
-- p.d.u   <- p.d.t.a         FILTER
-- p.d.u   <- p.d.t.id        FILTER
-- p.d.u   <- p.d.u.id        FILTER
-- p.d.u.c <- p.d.rates.rate  TRANSFORMATION
-- p.d.u.c <- p.d.t.b         TRANSFORMATION
