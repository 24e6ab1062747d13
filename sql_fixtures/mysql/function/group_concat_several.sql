-- GROUP_CONCAT of several expressions.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT GROUP_CONCAT(a, ':', name) AS l FROM shop.t;
--# edges
-- (result).l <- shop.t.a     AGGREGATION
-- (result).l <- shop.t.name  AGGREGATION
