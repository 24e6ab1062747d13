-- MOD in its three notations.
--# catalog
CREATE TABLE shop.t (a INT, b INT);
--# job
SELECT MOD(a, b) AS x, a % b AS y, (a + 1) MOD (b) AS z FROM shop.t WHERE NOT a MOD 2;
--# edges
-- (result)   <- shop.t.a  FILTER
-- (result).x <- shop.t.a  TRANSFORMATION
-- (result).x <- shop.t.b  TRANSFORMATION
-- (result).y <- shop.t.a  TRANSFORMATION
-- (result).y <- shop.t.b  TRANSFORMATION
-- (result).z <- shop.t.a  TRANSFORMATION
-- (result).z <- shop.t.b  TRANSFORMATION
