-- IF, IFNULL, NULLIF, COALESCE, GREATEST and CASE.
--# catalog
CREATE TABLE shop.t (id INT, a INT, b INT, ts DATETIME, name VARCHAR(50), j JSON, d DATE);
--# job
SELECT IF(a > 1, b, 0) AS i, IFNULL(a, b) AS f, NULLIF(a, b) AS n, COALESCE(a, b) AS c, GREATEST(a, b) AS g, ISNULL(a) AS s FROM shop.t;
--# edges
-- (result).c <- shop.t.a  TRANSFORMATION
-- (result).c <- shop.t.b  TRANSFORMATION
-- (result).f <- shop.t.a  TRANSFORMATION
-- (result).f <- shop.t.b  TRANSFORMATION
-- (result).g <- shop.t.a  TRANSFORMATION
-- (result).g <- shop.t.b  TRANSFORMATION
-- (result).i <- shop.t.a  CONDITIONAL
-- (result).i <- shop.t.b  TRANSFORMATION
-- (result).n <- shop.t.a  CONDITIONAL
-- (result).n <- shop.t.a  TRANSFORMATION
-- (result).n <- shop.t.b  CONDITIONAL
-- (result).s <- shop.t.a  TRANSFORMATION
