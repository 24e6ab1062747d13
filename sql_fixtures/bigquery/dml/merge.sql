-- sqllineage#375: MERGE without INTO; ON joins, AND filters, clauses are united.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
MERGE p.d.u AS u USING p.d.t AS t ON u.id = t.id
WHEN MATCHED AND t.a > 0 THEN UPDATE SET c = t.b
WHEN NOT MATCHED THEN INSERT (id, a, c) VALUES (t.id, COALESCE(t.a, 0), t.a)
WHEN NOT MATCHED BY SOURCE AND u.a < 0 THEN DELETE;
--# edges
-- p.d.u    <- p.d.t.a   FILTER
-- p.d.u    <- p.d.t.id  JOIN
-- p.d.u    <- p.d.u.a   FILTER
-- p.d.u    <- p.d.u.id  JOIN
-- p.d.u.a  <- p.d.t.a   TRANSFORMATION
-- p.d.u.c  <- p.d.t.a   IDENTITY
-- p.d.u.c  <- p.d.t.b   IDENTITY
-- p.d.u.id <- p.d.t.id  IDENTITY
