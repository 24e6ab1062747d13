-- FIXME CHAR with USING.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON);
CREATE TABLE shop.u (id INT, c INT, name VARCHAR(50));
--# job
SELECT CHAR(a USING utf8mb4) AS c FROM shop.t;
--# edges
-- (result).c <- shop.t.a  TRANSFORMATION
