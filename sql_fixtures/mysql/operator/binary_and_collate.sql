-- BINARY, COLLATE and CONVERT … USING.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT CAST(name AS BINARY) AS b, name COLLATE utf8mb4_bin AS c, CONVERT(name USING utf8mb4) AS u, CONVERT(a, CHAR) AS h FROM shop.t;
--# edges
-- (result).b <- shop.t.name  TRANSFORMATION
-- (result).c <- shop.t.name  TRANSFORMATION
-- (result).h <- shop.t.a     TRANSFORMATION
-- (result).u <- shop.t.name  TRANSFORMATION
