-- Bodies of LOOP, WHILE, REPEAT and FOR count once.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE TABLE p.d.out (v INT64);
--# job
DECLARE i INT64 DEFAULT 0;
WHILE i < 3 DO
  INSERT INTO p.d.out SELECT a + i FROM p.d.t;
  SET i = i + 1;
END WHILE;
FOR r IN (SELECT b FROM p.d.t) DO
  INSERT INTO p.d.out VALUES (r.b);
END FOR;
--# edges
-- (result).b <- p.d.t.b  IDENTITY
-- p.d.out.v  <- p.d.t.a  TRANSFORMATION
-- p.d.out.v  <- p.d.t.b  IDENTITY
