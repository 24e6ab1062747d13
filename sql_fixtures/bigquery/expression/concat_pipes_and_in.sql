-- ||, IN lists, BETWEEN of columns, LIKE and IS DISTINCT FROM.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
--# job
SELECT CAST(id AS STRING) || '-' || CAST(a AS STRING) AS k, a IN (1, b, id) AS i, a BETWEEN b AND s.x AS w, a IS DISTINCT FROM b AS x, NOT (a IS NULL) AS nn FROM p.d.t;
--# edges
-- (result).i  <- p.d.t.a    TRANSFORMATION
-- (result).i  <- p.d.t.b    TRANSFORMATION
-- (result).i  <- p.d.t.id   TRANSFORMATION
-- (result).k  <- p.d.t.a    TRANSFORMATION
-- (result).k  <- p.d.t.id   TRANSFORMATION
-- (result).nn <- p.d.t.a    TRANSFORMATION
-- (result).w  <- p.d.t.a    TRANSFORMATION
-- (result).w  <- p.d.t.b    TRANSFORMATION
-- (result).w  <- p.d.t.s.x  TRANSFORMATION
-- (result).x  <- p.d.t.a    TRANSFORMATION
-- (result).x  <- p.d.t.b    TRANSFORMATION
