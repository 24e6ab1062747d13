-- The days of a range, one row each.
--# catalog
CREATE TABLE p.hr.absences (emp INT64, period RANGE<DATE>);
--# job
SELECT emp, RANGE_START(day) AS day FROM p.hr.absences, UNNEST(GENERATE_RANGE_ARRAY(period, INTERVAL 1 DAY)) AS day WHERE RANGE_CONTAINS(period, DATE '2026-01-01');
--# edges
-- (result)     <- p.hr.absences.period  FILTER
-- (result).day <- p.hr.absences.period  TRANSFORMATION
-- (result).emp <- p.hr.absences.emp     IDENTITY
