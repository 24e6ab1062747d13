-- WITH ROLLUP and GROUPING.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT id, GROUPING(id) AS g, SUM(a) AS s FROM shop.t GROUP BY id WITH ROLLUP;
--# edges
-- (result)    <- shop.t.id  GROUP_BY
-- (result).g  <- shop.t.id  AGGREGATION
-- (result).id <- shop.t.id  IDENTITY
-- (result).s  <- shop.t.a   AGGREGATION
