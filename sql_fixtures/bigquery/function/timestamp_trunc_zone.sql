-- A time zone behind the date part is a value.
--# catalog
CREATE TABLE p.raw.calendar (zone STRING, ts TIMESTAMP);
--# job
CREATE TABLE p.mart.t AS
SELECT TIMESTAMP_TRUNC(ts, MONTH, zone) AS m
FROM p.raw.calendar;
--# edges
-- p.mart.t.m <- p.raw.calendar.ts    TRANSFORMATION
-- p.mart.t.m <- p.raw.calendar.zone  TRANSFORMATION
