-- Aggregates, ANY_VALUE and BIT_OR; COUNT of several columns.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT COUNT(DISTINCT a, b) AS n, ANY_VALUE(name) AS v, BIT_OR(a) AS o, STD(b) AS s, JSON_ARRAYAGG(a) AS r, JSON_OBJECTAGG(name, b) AS g FROM shop.t;
--# edges
-- (result).g <- shop.t.b     AGGREGATION
-- (result).g <- shop.t.name  AGGREGATION
-- (result).n <- shop.t.a     AGGREGATION
-- (result).n <- shop.t.b     AGGREGATION
-- (result).o <- shop.t.a     AGGREGATION
-- (result).r <- shop.t.a     AGGREGATION
-- (result).s <- shop.t.b     AGGREGATION
-- (result).v <- shop.t.name  AGGREGATION
