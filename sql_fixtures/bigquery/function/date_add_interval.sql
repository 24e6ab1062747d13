-- The number of an INTERVAL is a value.
--# catalog
CREATE TABLE p.raw.calendar (d DATE, week INT64, n INT64);
--# job
CREATE TABLE p.mart.t AS
SELECT DATE_ADD(d, INTERVAL n WEEK) AS v
FROM p.raw.calendar;
--# edges
-- p.mart.t.v <- p.raw.calendar.d  TRANSFORMATION
-- p.mart.t.v <- p.raw.calendar.n  TRANSFORMATION
