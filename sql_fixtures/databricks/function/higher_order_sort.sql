-- array_sort with a comparator orders; the elements stay.
--# catalog
CREATE TABLE t (id INT, a INT, b INT, ts TIMESTAMP, name STRING, s STRUCT<x: INT, y: STRUCT<z: STRING>>, m MAP<STRING, INT>, items ARRAY<STRUCT<sku: STRING, qty: INT>>);
CREATE TABLE u (id INT, c INT);
--# job
SELECT array_sort(items, (l, r) -> l.qty - r.qty) AS o, forall(items, x -> x.qty > a) AS f FROM t;
--# edges
-- (result).f <- p.default.t.a          TRANSFORMATION
-- (result).f <- p.default.t.items      TRANSFORMATION
-- (result).f <- p.default.t.items.qty  TRANSFORMATION
-- (result).o <- p.default.t.items      TRANSFORMATION
-- (result).o <- p.default.t.items.qty  WINDOW
