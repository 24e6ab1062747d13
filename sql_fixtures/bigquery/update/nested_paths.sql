-- Fields of structs are set one by one, at any depth.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
UPDATE p.d.t AS t SET t.s.y.z = u.c, s.x = s.x + 1, ts = TIMESTAMP_SECONDS(u.a) FROM p.d.u AS u WHERE u.id = t.id;
--# edges
-- p.d.t       <- p.d.t.id   FILTER
-- p.d.t       <- p.d.u.id   FILTER
-- p.d.t.s.x   <- p.d.t.s.x  TRANSFORMATION
-- p.d.t.s.y.z <- p.d.u.c    IDENTITY
-- p.d.t.ts    <- p.d.u.a    TRANSFORMATION
