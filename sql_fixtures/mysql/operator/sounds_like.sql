-- SOUNDS LIKE.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT name SOUNDS LIKE 'x' AS s FROM shop.t;
--# edges
-- (result).s <- shop.t.name  TRANSFORMATION
