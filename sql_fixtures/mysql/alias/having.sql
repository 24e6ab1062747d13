-- HAVING sees aliases.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT id, SUM(a) AS total FROM shop.t GROUP BY id HAVING total > 10 ORDER BY total DESC;
--# edges
-- (result)       <- shop.t.a   FILTER
-- (result)       <- shop.t.a   SORT
-- (result)       <- shop.t.id  GROUP_BY
-- (result).id    <- shop.t.id  IDENTITY
-- (result).total <- shop.t.a   AGGREGATION
