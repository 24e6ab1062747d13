-- GROUP BY sees aliases; a column goes first.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT YEAR(ts) AS y, b AS a, COUNT(*) AS n FROM shop.t GROUP BY y, a;
--# edges
-- (result)   <- shop.t.a   GROUP_BY
-- (result)   <- shop.t.ts  GROUP_BY
-- (result).a <- shop.t.b   IDENTITY
-- (result).y <- shop.t.ts  TRANSFORMATION
