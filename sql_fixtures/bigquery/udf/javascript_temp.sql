-- A temp JavaScript function with a library, typed parameters and a quoted body.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
CREATE TEMP FUNCTION parse(doc STRING, n INT64)
RETURNS STRUCT<x STRING, y ARRAY<INT64>>
LANGUAGE js
OPTIONS (library = ['gs://lib/a.js'])
AS r"""
  var o = JSON.parse(doc); // SELECT a FROM nowhere; CREATE
  return {x: o.x, y: [n]};
""";
CREATE TABLE p.d.out AS SELECT parse(TO_JSON_STRING(s), a).x AS x, y FROM p.d.t, UNNEST(parse(TO_JSON_STRING(s.y), b).y) AS y;
--# edges
-- p.d.out.x <- p.d.t.a    TRANSFORMATION
-- p.d.out.x <- p.d.t.s    TRANSFORMATION
-- p.d.out.y <- p.d.t.b    TRANSFORMATION
-- p.d.out.y <- p.d.t.s.y  TRANSFORMATION
