-- IS DISTINCT FROM, || and BETWEEN.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT a IS DISTINCT FROM b AS d, name || '!' AS n, a BETWEEN b AND id AS w, CASE WHEN a > 1 THEN name END AS c FROM d.t;
--# edges
-- (result).c <- p.d.t.a     CONDITIONAL
-- (result).c <- p.d.t.name  TRANSFORMATION
-- (result).d <- p.d.t.a     TRANSFORMATION
-- (result).d <- p.d.t.b     TRANSFORMATION
-- (result).n <- p.d.t.name  TRANSFORMATION
-- (result).w <- p.d.t.a     TRANSFORMATION
-- (result).w <- p.d.t.b     TRANSFORMATION
-- (result).w <- p.d.t.id    TRANSFORMATION
