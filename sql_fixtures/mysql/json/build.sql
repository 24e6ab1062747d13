-- JSON_OBJECT and JSON_SET.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT JSON_OBJECT('id', id, 'n', name) AS o, JSON_SET(j, '$.a', a) AS s FROM shop.t;
--# edges
-- (result).o <- shop.t.id    TRANSFORMATION
-- (result).o <- shop.t.name  TRANSFORMATION
-- (result).s <- shop.t.a     TRANSFORMATION
-- (result).s <- shop.t.j     TRANSFORMATION
