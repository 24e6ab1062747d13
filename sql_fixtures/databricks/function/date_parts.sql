-- A unit is a bare word, and only where there are three arguments.
--# catalog
CREATE TABLE x (day INT, d DATE, e DATE);
--# job
SELECT dateadd(DAY, day, d) AS a, date_add(d, day) AS b, datediff(MONTH, d, e) AS c, datediff(d, e) AS f, timestampdiff(HOUR, d, e) AS g, date_trunc('MONTH', d) AS h FROM x;
--# edges
-- (result).a <- p.default.x.d    TRANSFORMATION
-- (result).a <- p.default.x.day  TRANSFORMATION
-- (result).b <- p.default.x.d    TRANSFORMATION
-- (result).b <- p.default.x.day  TRANSFORMATION
-- (result).c <- p.default.x.d    TRANSFORMATION
-- (result).c <- p.default.x.e    TRANSFORMATION
-- (result).f <- p.default.x.d    TRANSFORMATION
-- (result).f <- p.default.x.e    TRANSFORMATION
-- (result).g <- p.default.x.d    TRANSFORMATION
-- (result).g <- p.default.x.e    TRANSFORMATION
-- (result).h <- p.default.x.d    TRANSFORMATION
