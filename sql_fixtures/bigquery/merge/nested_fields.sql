-- UPDATE sets nested fields of the target.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
MERGE p.d.t AS t USING p.d.u AS u ON t.id = u.id
WHEN MATCHED THEN UPDATE SET s.y.z = u.c, t.s.x = u.a + t.s.x
WHEN NOT MATCHED THEN INSERT (id, s) VALUES (u.id, STRUCT(u.a AS x, STRUCT(u.c AS z) AS y));
--# edges
-- p.d.t       <- p.d.t.id   JOIN
-- p.d.t       <- p.d.u.id   JOIN
-- p.d.t.id    <- p.d.u.id   IDENTITY
-- p.d.t.s.x   <- p.d.t.s.x  TRANSFORMATION
-- p.d.t.s.x   <- p.d.u.a    IDENTITY
-- p.d.t.s.x   <- p.d.u.a    TRANSFORMATION
-- p.d.t.s.y.z <- p.d.u.c    IDENTITY
