-- MOD as an operator.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT a MOD b AS m FROM shop.t;
--# edges
-- (result).m <- shop.t.a  TRANSFORMATION
-- (result).m <- shop.t.b  TRANSFORMATION
