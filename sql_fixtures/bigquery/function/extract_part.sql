-- The part of EXTRACT is a keyword, the time zone a value.
--# catalog
CREATE TABLE p.raw.calendar (isoweek INT64, zone STRING, ts TIMESTAMP);
--# job
CREATE TABLE p.mart.t AS
SELECT EXTRACT(ISOWEEK FROM ts AT TIME ZONE zone) AS w
FROM p.raw.calendar;
--# edges
-- p.mart.t.w <- p.raw.calendar.ts    TRANSFORMATION
-- p.mart.t.w <- p.raw.calendar.zone  TRANSFORMATION
