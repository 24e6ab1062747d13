-- Both branches of IF count.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.out (v INT64);
--# job
IF (SELECT COUNT(*) FROM p.d.t) > 0 THEN
  INSERT INTO p.d.out SELECT a FROM p.d.t;
ELSE
  INSERT INTO p.d.out SELECT b FROM p.d.t;
END IF;
--# edges
-- p.d.out.v <- p.d.t.a  IDENTITY
-- p.d.out.v <- p.d.t.b  IDENTITY
