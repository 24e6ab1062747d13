-- Retention by cohorts: a self join of a grouped query, and months between dates.
--# catalog
CREATE TABLE p.web.logins (uid STRING, day DATE);
--# job
CREATE TABLE p.mart.cohorts AS
WITH firsts AS (SELECT uid, DATE_TRUNC(MIN(day), MONTH) AS cohort FROM p.web.logins GROUP BY uid),
     months AS (SELECT DISTINCT uid, DATE_TRUNC(day, MONTH) AS month FROM p.web.logins)
SELECT f.cohort, DATE_DIFF(m.month, f.cohort, MONTH) AS offset_months, COUNT(DISTINCT m.uid) AS users,
  COUNT(DISTINCT m.uid) / ANY_VALUE(s.size) AS share
FROM firsts AS f JOIN months AS m USING (uid) JOIN (SELECT cohort, COUNT(*) AS size FROM firsts GROUP BY cohort) AS s USING (cohort)
GROUP BY 1, 2;
--# edges
-- p.mart.cohorts               <- p.web.logins.day  GROUP_BY
-- p.mart.cohorts               <- p.web.logins.day  JOIN
-- p.mart.cohorts               <- p.web.logins.uid  GROUP_BY
-- p.mart.cohorts               <- p.web.logins.uid  JOIN
-- p.mart.cohorts.cohort        <- p.web.logins.day  AGGREGATION
-- p.mart.cohorts.offset_months <- p.web.logins.day  AGGREGATION
-- p.mart.cohorts.share         <- p.web.logins.uid  AGGREGATION
-- p.mart.cohorts.users         <- p.web.logins.uid  AGGREGATION
