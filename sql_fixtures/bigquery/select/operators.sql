-- Operators and scalar functions transform each of their arguments.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT a + b * 2 AS sum, -a AS negative, CONCAT(CAST(a AS STRING), '-', CAST(b AS STRING)) AS text, a = b AS same FROM p.d.t;
--# edges
-- (result).negative <- p.d.t.a  TRANSFORMATION
-- (result).same     <- p.d.t.a  TRANSFORMATION
-- (result).same     <- p.d.t.b  TRANSFORMATION
-- (result).sum      <- p.d.t.a  TRANSFORMATION
-- (result).sum      <- p.d.t.b  TRANSFORMATION
-- (result).text     <- p.d.t.a  TRANSFORMATION
-- (result).text     <- p.d.t.b  TRANSFORMATION
