-- BY NAME matches by name.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT a, id FROM p.d.t UNION ALL BY NAME SELECT id, a FROM p.d.u;
--# edges
-- (result).a  <- p.d.t.a   IDENTITY
-- (result).a  <- p.d.u.a   IDENTITY
-- (result).id <- p.d.t.id  IDENTITY
-- (result).id <- p.d.u.id  IDENTITY
