-- if, coalesce, nullif, try and greatest.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT if(a > 1, b, id) AS i, coalesce(a, b) AS c, nullif(a, b) AS n, try(a / b) AS t, greatest(a, b) AS g FROM d.t;
--# edges
-- (result).c <- p.d.t.a   TRANSFORMATION
-- (result).c <- p.d.t.b   TRANSFORMATION
-- (result).g <- p.d.t.a   TRANSFORMATION
-- (result).g <- p.d.t.b   TRANSFORMATION
-- (result).i <- p.d.t.a   CONDITIONAL
-- (result).i <- p.d.t.b   TRANSFORMATION
-- (result).i <- p.d.t.id  TRANSFORMATION
-- (result).n <- p.d.t.a   CONDITIONAL
-- (result).n <- p.d.t.a   TRANSFORMATION
-- (result).n <- p.d.t.b   CONDITIONAL
-- (result).t <- p.d.t.a   TRANSFORMATION
-- (result).t <- p.d.t.b   TRANSFORMATION
