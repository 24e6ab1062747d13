-- A join with a list of tables in parentheses.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
CREATE TABLE shop.u (id INT, c INT, name VARCHAR(50));
CREATE TABLE shop.v (id INT, e INT);
--# job
SELECT t.a, v.e FROM shop.t LEFT JOIN (shop.u, shop.v) ON (t.id = u.id AND u.c = v.id);
--# edges
-- (result)   <- shop.t.id  JOIN
-- (result)   <- shop.u.c   JOIN
-- (result)   <- shop.u.id  JOIN
-- (result)   <- shop.v.id  JOIN
-- (result).a <- shop.t.a   IDENTITY
-- (result).e <- shop.v.e   IDENTITY
