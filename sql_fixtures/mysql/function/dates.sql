-- INTERVAL and the units of TIMESTAMPDIFF are no columns.
--# catalog
CREATE TABLE shop.x (day INT, d DATE, e DATE);
--# job
SELECT DATE_ADD(d, INTERVAL day DAY) AS a, TIMESTAMPDIFF(MONTH, d, e) AS b, d + INTERVAL 1 DAY AS c, EXTRACT(YEAR FROM d) AS y, DATE_FORMAT(d, '%Y') AS f, DATEDIFF(d, e) AS g, TIMESTAMPADD(DAY, day, d) AS h FROM shop.x;
--# edges
-- (result).a <- shop.x.d    TRANSFORMATION
-- (result).a <- shop.x.day  TRANSFORMATION
-- (result).b <- shop.x.d    TRANSFORMATION
-- (result).b <- shop.x.e    TRANSFORMATION
-- (result).c <- shop.x.d    TRANSFORMATION
-- (result).f <- shop.x.d    TRANSFORMATION
-- (result).g <- shop.x.d    TRANSFORMATION
-- (result).g <- shop.x.e    TRANSFORMATION
-- (result).h <- shop.x.d    TRANSFORMATION
-- (result).h <- shop.x.day  TRANSFORMATION
-- (result).y <- shop.x.d    TRANSFORMATION
