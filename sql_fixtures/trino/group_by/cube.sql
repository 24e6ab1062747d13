-- GROUPING SETS, CUBE and grouping.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT id, a, grouping(id, a) AS g, sum(b) AS n FROM d.t GROUP BY CUBE (id, a);
--# edges
-- (result)    <- p.d.t.a   GROUP_BY
-- (result)    <- p.d.t.id  GROUP_BY
-- (result).a  <- p.d.t.a   IDENTITY
-- (result).g  <- p.d.t.a   AGGREGATION
-- (result).g  <- p.d.t.id  AGGREGATION
-- (result).id <- p.d.t.id  IDENTITY
-- (result).n  <- p.d.t.b   AGGREGATION
