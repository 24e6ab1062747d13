-- Statements of one text are read one after the other.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TABLE p.d.x AS SELECT a AS k FROM p.d.t; CREATE TABLE p.d.y AS SELECT k + 1 AS l FROM p.d.x;
--# edges
-- p.d.x.k <- p.d.t.a  IDENTITY
-- p.d.y.l <- p.d.x.k  TRANSFORMATION
