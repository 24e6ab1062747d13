-- Variables carry the lineage of what was assigned to them.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.out (v INT64);
--# job
DECLARE top INT64 DEFAULT 0;
SET top = (SELECT MAX(a) FROM p.d.t);
INSERT INTO p.d.out (v) SELECT top + 1;
--# edges
-- p.d.out.v <- p.d.t.a  AGGREGATION
