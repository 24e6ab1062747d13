-- DIV, XOR, <=> and REGEXP.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT a DIV b AS q, a XOR b AS x, a <=> b AS e, name REGEXP '^a' AS r FROM shop.t;
--# edges
-- (result).e <- shop.t.a     TRANSFORMATION
-- (result).e <- shop.t.b     TRANSFORMATION
-- (result).q <- shop.t.a     TRANSFORMATION
-- (result).q <- shop.t.b     TRANSFORMATION
-- (result).r <- shop.t.name  TRANSFORMATION
-- (result).x <- shop.t.a     TRANSFORMATION
-- (result).x <- shop.t.b     TRANSFORMATION
