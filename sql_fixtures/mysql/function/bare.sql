-- CURRENT_DATE, UTC_TIMESTAMP and LOCALTIME without parentheses.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT DATEDIFF(CURRENT_DATE, d) AS a, TIMESTAMPDIFF(DAY, ts, UTC_TIMESTAMP) AS b, NOW() AS n FROM shop.t;
--# edges
-- (result).a <- shop.t.d   TRANSFORMATION
-- (result).b <- shop.t.ts  TRANSFORMATION
