-- CAST AS UNSIGNED, CONVERT_TZ and CHAR.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON);
CREATE TABLE shop.u (id INT, c INT, name VARCHAR(50));
--# job
SELECT CAST(name AS UNSIGNED) AS u, CONVERT_TZ(ts, '+00:00', '+01:00') AS z, CHAR(a) AS c, TRIM(LEADING 'x' FROM name) AS t, SUBSTRING(name FROM 2 FOR 3) AS s FROM shop.t;
--# edges
-- (result).c <- shop.t.a     TRANSFORMATION
-- (result).s <- shop.t.name  TRANSFORMATION
-- (result).t <- shop.t.name  TRANSFORMATION
-- (result).u <- shop.t.name  TRANSFORMATION
-- (result).z <- shop.t.ts    TRANSFORMATION
