-- STRAIGHT_JOIN fixes the order of tables.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
CREATE TABLE shop.u (id INT, c INT, name VARCHAR(50));
--# job
SELECT t.a, u.c FROM shop.t STRAIGHT_JOIN shop.u ON t.id = u.id;
--# edges
-- (result)   <- shop.t.id  JOIN
-- (result)   <- shop.u.id  JOIN
-- (result).a <- shop.t.a   IDENTITY
-- (result).c <- shop.u.c   IDENTITY
