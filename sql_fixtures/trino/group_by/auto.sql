-- GROUP BY AUTO and positions.
--# catalog
CREATE TABLE d.t (id bigint, a bigint, b bigint, ts timestamp, name varchar, tags array<varchar>, m map(varchar, bigint), items array<struct<sku varchar, qty bigint>>, j json);
CREATE TABLE d.u (id bigint, c bigint);
--# job
SELECT id, sum(a) AS s FROM d.t GROUP BY 1 HAVING sum(a) > 1;
--# edges
-- (result)    <- p.d.t.a   FILTER
-- (result)    <- p.d.t.id  GROUP_BY
-- (result).id <- p.d.t.id  IDENTITY
-- (result).s  <- p.d.t.a   AGGREGATION
