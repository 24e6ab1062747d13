-- Anonymous columns are f0_, f1_ …, numbered among themselves.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT a + 1, id, b + 1, s.x FROM p.d.t;
--# edges
-- (result).f0_ <- p.d.t.a    TRANSFORMATION
-- (result).f1_ <- p.d.t.b    TRANSFORMATION
-- (result).id  <- p.d.t.id   IDENTITY
-- (result).x   <- p.d.t.s.x  IDENTITY
