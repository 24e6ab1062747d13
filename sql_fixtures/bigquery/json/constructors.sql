-- JSON objects and arrays are made of their parts; the keys are values, too.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT JSON_OBJECT('id', id, 'a', a) AS o, JSON_ARRAY(a, b, s) AS r, TO_JSON(STRUCT(b AS x)) AS j, JSON_SET(TO_JSON(s), '$.x', a) AS changed, JSON_STRIP_NULLS(TO_JSON(items)) AS stripped FROM p.d.t;
--# edges
-- (result).changed  <- p.d.t.a      TRANSFORMATION
-- (result).changed  <- p.d.t.s      TRANSFORMATION
-- (result).j        <- p.d.t.b      TRANSFORMATION
-- (result).o        <- p.d.t.a      TRANSFORMATION
-- (result).o        <- p.d.t.id     TRANSFORMATION
-- (result).r        <- p.d.t.a      TRANSFORMATION
-- (result).r        <- p.d.t.b      TRANSFORMATION
-- (result).r        <- p.d.t.s      TRANSFORMATION
-- (result).stripped <- p.d.t.items  TRANSFORMATION
