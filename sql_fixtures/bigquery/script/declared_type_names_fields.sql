-- A variable's declared type names the fields of what is assigned to it, by position.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
DECLARE pairs ARRAY<STRUCT<k INT64, v INT64>>;
SET pairs = ARRAY(SELECT AS STRUCT id, a FROM p.d.t);
CREATE TABLE p.d.out AS SELECT e.v, u.c FROM p.d.u AS u JOIN UNNEST(pairs) AS e ON e.k = u.id;
--# edges
-- p.d.out   <- p.d.t.id  JOIN
-- p.d.out   <- p.d.u.id  JOIN
-- p.d.out.c <- p.d.u.c   IDENTITY
-- p.d.out.v <- p.d.t.a   TRANSFORMATION
