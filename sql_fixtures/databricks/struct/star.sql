-- s.* gives the fields of a struct.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRUCT<z: STRING>>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>);
CREATE TABLE u (id INT, c INT);
--# job
SELECT s.*, s.y.z AS deep FROM t;
--# edges
-- (result).deep <- p.default.t.s.y.z  IDENTITY
-- (result).x    <- p.default.t.s.x    IDENTITY
-- (result).y    <- p.default.t.s.y    IDENTITY
