-- Scalar subqueries, ANY and ALL.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON);
CREATE TABLE shop.u (id INT, c INT, name VARCHAR(50));
--# job
SELECT (SELECT MAX(c) FROM shop.u) AS m, a > ANY (SELECT c FROM shop.u) AS y FROM shop.t WHERE (a, b) = (SELECT id, c FROM shop.u LIMIT 1);
--# edges
-- (result)   <- shop.t.a   FILTER
-- (result)   <- shop.t.b   FILTER
-- (result)   <- shop.u.c   FILTER
-- (result)   <- shop.u.id  FILTER
-- (result).m <- shop.u.c   AGGREGATION
-- (result).y <- shop.t.a   TRANSFORMATION
-- (result).y <- shop.u.c   CONDITIONAL
