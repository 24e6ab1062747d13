-- PARTITION of a table.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT a FROM shop.t PARTITION (p0, p1) AS x;
--# edges
-- (result).a <- shop.t.a  IDENTITY
