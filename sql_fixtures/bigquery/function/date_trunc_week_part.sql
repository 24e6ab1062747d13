-- WEEK(MONDAY) is one date part: neither word is a column.
--# catalog
CREATE TABLE p.raw.calendar (d DATE, week INT64, monday INT64, isoweek INT64);
--# job
CREATE TABLE p.mart.t AS
SELECT DATE_TRUNC(d, WEEK(MONDAY)) AS w, DATE_TRUNC(d, ISOWEEK) AS i
FROM p.raw.calendar;
--# edges
-- p.mart.t.i <- p.raw.calendar.d  TRANSFORMATION
-- p.mart.t.w <- p.raw.calendar.d  TRANSFORMATION
