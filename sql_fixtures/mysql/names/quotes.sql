-- Backticks make names, double quotes strings.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT `a` AS `My Total`, "a" AS s FROM shop.`t`;
--# edges
-- (result).My Total <- shop.t.a  IDENTITY
