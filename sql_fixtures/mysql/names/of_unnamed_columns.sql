-- A column without a name has the text of its expression.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT a+1, COUNT(*), name FROM shop.t GROUP BY a, name;
--# edges
-- (result)       <- shop.t.a     GROUP_BY
-- (result)       <- shop.t.name  GROUP_BY
-- (result).a + 1 <- shop.t.a     TRANSFORMATION
-- (result).name  <- shop.t.name  IDENTITY
