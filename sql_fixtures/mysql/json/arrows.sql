-- -> and ->> take a path as text.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT j -> '$.a' AS x, j ->> '$.b.c' AS y, JSON_EXTRACT(j, '$.k', '$.l') AS z, JSON_UNQUOTE(j -> '$.n') AS u FROM shop.t;
--# edges
-- (result).u <- shop.t.j  TRANSFORMATION
-- (result).x <- shop.t.j  TRANSFORMATION
-- (result).y <- shop.t.j  TRANSFORMATION
-- (result).z <- shop.t.j  TRANSFORMATION
