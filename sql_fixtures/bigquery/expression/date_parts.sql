-- Parts of dates and zones are words of the grammar, also where columns have their names.
--# catalog
CREATE TABLE p.d.cal (day DATE, month DATE, week INT64, ts TIMESTAMP, dt DATETIME, tz STRING);
--# job
SELECT
  DATE_TRUNC(day, MONTH) AS m, DATE_DIFF(day, month, WEEK(MONDAY)) AS w, EXTRACT(DAYOFWEEK FROM month) AS d,
  DATETIME_ADD(dt, INTERVAL week DAY) AS later, TIMESTAMP_DIFF(ts, TIMESTAMP(dt, tz), MINUTE) AS minutes,
  DATE(ts, tz) AS local_day, LAST_DAY(day, QUARTER) AS q, TIMESTAMP_BUCKET(ts, INTERVAL 6 HOUR) AS bucket,
  MAKE_INTERVAL(day => week) AS i, EXTRACT(HOUR FROM ts AT TIME ZONE tz) AS h
FROM p.d.cal;
--# edges
-- (result).bucket    <- p.d.cal.ts     TRANSFORMATION
-- (result).d         <- p.d.cal.month  TRANSFORMATION
-- (result).h         <- p.d.cal.ts     TRANSFORMATION
-- (result).h         <- p.d.cal.tz     TRANSFORMATION
-- (result).i         <- p.d.cal.week   TRANSFORMATION
-- (result).later     <- p.d.cal.dt     TRANSFORMATION
-- (result).later     <- p.d.cal.week   TRANSFORMATION
-- (result).local_day <- p.d.cal.ts     TRANSFORMATION
-- (result).local_day <- p.d.cal.tz     TRANSFORMATION
-- (result).m         <- p.d.cal.day    TRANSFORMATION
-- (result).minutes   <- p.d.cal.dt     TRANSFORMATION
-- (result).minutes   <- p.d.cal.ts     TRANSFORMATION
-- (result).minutes   <- p.d.cal.tz     TRANSFORMATION
-- (result).q         <- p.d.cal.day    TRANSFORMATION
-- (result).w         <- p.d.cal.day    TRANSFORMATION
-- (result).w         <- p.d.cal.month  TRANSFORMATION
