-- A derived table with column names, and EXISTS.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON);
CREATE TABLE shop.u (id INT, c INT, name VARCHAR(50));
--# job
SELECT x.k FROM (SELECT a, b FROM shop.t) AS x (k, l) WHERE EXISTS (SELECT 1 FROM shop.u WHERE u.c = x.l);
--# edges
-- (result)   <- shop.t.b  FILTER
-- (result)   <- shop.u.c  FILTER
-- (result).k <- shop.t.a  IDENTITY
