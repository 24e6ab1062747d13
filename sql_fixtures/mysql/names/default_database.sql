-- A name without a database is in the current one.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job default_dataset=shop
SELECT t.a, shop.t.b FROM t;
--# edges
-- (result).a <- shop.t.a  IDENTITY
-- (result).b <- shop.t.b  IDENTITY
