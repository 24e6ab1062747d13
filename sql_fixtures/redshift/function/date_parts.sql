-- The part of a date function is a bare word, no column.
--# catalog
CREATE TABLE x (day int, month int, d date, e date);
--# job
SELECT dateadd(day, month, d) AS a, datediff(month, d, e) AS b, date_part(year, d) AS c, last_day(d) AS l, add_months(d, day) AS m FROM x;
--# edges
-- (result).a <- p.public.x.d      TRANSFORMATION
-- (result).a <- p.public.x.month  TRANSFORMATION
-- (result).b <- p.public.x.d      TRANSFORMATION
-- (result).b <- p.public.x.e      TRANSFORMATION
-- (result).c <- p.public.x.d      TRANSFORMATION
-- (result).l <- p.public.x.d      TRANSFORMATION
-- (result).m <- p.public.x.d      TRANSFORMATION
-- (result).m <- p.public.x.day    TRANSFORMATION
