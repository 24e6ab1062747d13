-- sqlglot#925: BEGIN … EXCEPTION; the handler's statements count too.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.out (v INT64);
CREATE TABLE p.d.log (message STRING);
--# job
BEGIN
  INSERT INTO p.d.out SELECT a FROM p.d.t;
EXCEPTION WHEN ERROR THEN
  INSERT INTO p.d.log SELECT @@error.message;
  RAISE;
END;
--# edges
-- p.d.out.v <- p.d.t.a  IDENTITY
