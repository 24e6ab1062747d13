-- GROUP BY does not see aliases; ORDER BY does.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), r struct<x bigint, y varchar>, items array<struct<sku varchar, qty bigint>>, j json);
--# job
SELECT b AS a, count(*) AS n FROM d.t GROUP BY b ORDER BY a, n;
--# edges
-- (result)   <- p.d.t.b  GROUP_BY
-- (result)   <- p.d.t.b  SORT
-- (result).a <- p.d.t.b  IDENTITY
