-- A temp table as the source of a MERGE, made through _SESSION.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TEMP TABLE _SESSION.delta AS SELECT id, MAX(a) AS a, ANY_VALUE(b) AS c FROM p.d.t GROUP BY id;
MERGE p.d.u AS t USING _SESSION.delta AS s ON t.id = s.id
WHEN MATCHED THEN UPDATE SET a = s.a, c = s.c
WHEN NOT MATCHED THEN INSERT ROW;
--# edges
-- p.d.u    <- p.d.t.id  GROUP_BY
-- p.d.u    <- p.d.t.id  JOIN
-- p.d.u    <- p.d.u.id  JOIN
-- p.d.u.a  <- p.d.t.a   AGGREGATION
-- p.d.u.c  <- p.d.t.b   AGGREGATION
-- p.d.u.id <- p.d.t.id  IDENTITY
