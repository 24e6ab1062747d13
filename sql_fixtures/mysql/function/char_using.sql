-- CHAR with USING.
-- FIXME: USING in CHAR is not read; c is made of t.a.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON);
CREATE TABLE shop.u (id INT, c INT, name VARCHAR(50));
--# job
SELECT CHAR(a USING utf8mb4) AS c FROM shop.t;
--# edges
--# diagnostics
-- 1:15 error[syntax-error] Expected: ), found: USING
