-- sqllineage#375: INSERT VALUES without a column list goes by the target's order.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
MERGE p.d.u USING p.d.t AS s ON s.id = u.id
WHEN NOT MATCHED THEN INSERT VALUES (s.id, s.a + s.b, DEFAULT);
--# edges
-- p.d.u    <- p.d.t.id  JOIN
-- p.d.u    <- p.d.u.id  JOIN
-- p.d.u.a  <- p.d.t.a   TRANSFORMATION
-- p.d.u.a  <- p.d.t.b   TRANSFORMATION
-- p.d.u.id <- p.d.t.id  IDENTITY
