-- polyglot#122: the date part of DATE_DIFF is a keyword, even when a column has its name.
--# catalog
CREATE TABLE p.d.t (a DATE, b DATE, day INT64, month INT64);
--# job
SELECT DATE_DIFF(a, b, DAY) AS days, DATE_TRUNC(a, MONTH) AS m, EXTRACT(MONTH FROM b) AS e, LAST_DAY(a, WEEK(MONDAY)) AS l FROM p.d.t;
--# edges
-- (result).days <- p.d.t.a  TRANSFORMATION
-- (result).days <- p.d.t.b  TRANSFORMATION
-- (result).e    <- p.d.t.b  TRANSFORMATION
-- (result).l    <- p.d.t.a  TRANSFORMATION
-- (result).m    <- p.d.t.a  TRANSFORMATION
