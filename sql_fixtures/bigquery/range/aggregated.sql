-- Ranges are grouped, compared and their bounds aggregated.
--# catalog
CREATE TABLE p.hr.jobs (emp INT64, valid RANGE<DATE>, grade INT64);
--# job
SELECT emp, MIN(RANGE_START(valid)) AS since, MAX_BY(grade, RANGE_END(valid)) AS last_grade,
  COUNTIF(RANGE_CONTAINS(valid, CURRENT_DATE())) AS now_valid
FROM p.hr.jobs
GROUP BY emp
HAVING MAX(RANGE_END(valid)) > '2026-01-01';
--# edges
-- (result)            <- p.hr.jobs.emp    GROUP_BY
-- (result)            <- p.hr.jobs.valid  FILTER
-- (result).emp        <- p.hr.jobs.emp    IDENTITY
-- (result).last_grade <- p.hr.jobs.grade  AGGREGATION
-- (result).last_grade <- p.hr.jobs.valid  CONDITIONAL
-- (result).now_valid  <- p.hr.jobs.valid  AGGREGATION
-- (result).since      <- p.hr.jobs.valid  AGGREGATION
