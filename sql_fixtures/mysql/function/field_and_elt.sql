-- FIELD, ELT, INTERVAL and FIND_IN_SET.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON);
CREATE TABLE shop.u (id INT, c INT, name VARCHAR(50));
--# job
SELECT FIELD(name, 'a', 'b') AS f, ELT(a, name, 'y') AS e, FIND_IN_SET(name, 'a,b') AS s, GREATEST(a, b) AS g, LEAST(a, 1) AS l FROM shop.t;
--# edges
-- (result).e <- shop.t.a     TRANSFORMATION
-- (result).e <- shop.t.name  TRANSFORMATION
-- (result).f <- shop.t.name  TRANSFORMATION
-- (result).g <- shop.t.a     TRANSFORMATION
-- (result).g <- shop.t.b     TRANSFORMATION
-- (result).l <- shop.t.a     TRANSFORMATION
-- (result).s <- shop.t.name  TRANSFORMATION
