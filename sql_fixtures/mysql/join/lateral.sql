-- LATERAL sees what stands before it.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
CREATE TABLE shop.u (id INT, c INT, name VARCHAR(50));
--# job
SELECT t.id, x.c FROM shop.t, LATERAL (SELECT MAX(c) AS c FROM shop.u WHERE u.id = t.id) AS x;
--# edges
-- (result)    <- shop.t.id  FILTER
-- (result)    <- shop.u.id  FILTER
-- (result).c  <- shop.u.c   AGGREGATION
-- (result).id <- shop.t.id  IDENTITY
