-- Structs inside structs.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT STRUCT(a, STRUCT(b AS c, s.x) AS deep) AS v FROM p.d.t;
--# edges
-- (result).v.a      <- p.d.t.a    IDENTITY
-- (result).v.deep.c <- p.d.t.b    IDENTITY
-- (result).v.deep.x <- p.d.t.s.x  IDENTITY
