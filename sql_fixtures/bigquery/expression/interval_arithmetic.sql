-- Intervals of columns, and the difference of dates.
--# catalog
CREATE TABLE p.d.cal (day DATE, other DATE, n INT64, ts TIMESTAMP);
--# job
SELECT day + n AS later, day - other AS span, ts + INTERVAL n HOUR AS t, INTERVAL '1-2' YEAR TO MONTH AS fixed, JUSTIFY_DAYS(INTERVAL n DAY) AS j FROM p.d.cal;
--# edges
-- (result).j     <- p.d.cal.n      TRANSFORMATION
-- (result).later <- p.d.cal.day    TRANSFORMATION
-- (result).later <- p.d.cal.n      TRANSFORMATION
-- (result).span  <- p.d.cal.day    TRANSFORMATION
-- (result).span  <- p.d.cal.other  TRANSFORMATION
-- (result).t     <- p.d.cal.n      TRANSFORMATION
-- (result).t     <- p.d.cal.ts     TRANSFORMATION
