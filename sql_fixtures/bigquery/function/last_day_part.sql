-- LAST_DAY with and without a date part.
--# catalog
CREATE TABLE p.raw.calendar (d DATE, week INT64);
--# job
CREATE TABLE p.mart.t AS
SELECT LAST_DAY(d) AS a, LAST_DAY(d, WEEK) AS b
FROM p.raw.calendar;
--# edges
-- p.mart.t.a <- p.raw.calendar.d  TRANSFORMATION
-- p.mart.t.b <- p.raw.calendar.d  TRANSFORMATION
