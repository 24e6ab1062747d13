-- sqllineage#704: INSERT maps by the column list.
--# catalog
CREATE TABLE p.d.out (d INT64, e INT64, f INT64, g INT64);
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
INSERT INTO p.d.out (g, e, f) SELECT a, b, id FROM p.d.t;
--# edges
-- p.d.out.e <- p.d.t.b   IDENTITY
-- p.d.out.f <- p.d.t.id  IDENTITY
-- p.d.out.g <- p.d.t.a   IDENTITY
