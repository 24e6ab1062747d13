-- RANGE values are built of their bounds; overlaps join.
--# catalog
CREATE TABLE p.hr.shifts (emp INT64, starts DATETIME, ends DATETIME);
CREATE TABLE p.hr.absences (emp INT64, period RANGE<DATETIME>);
--# job
SELECT s.emp, RANGE_START(RANGE_INTERSECT(RANGE(s.starts, s.ends), a.period)) AS from_, RANGE_END(a.period) AS until
FROM p.hr.shifts AS s JOIN p.hr.absences AS a ON s.emp = a.emp AND RANGE_OVERLAPS(RANGE(s.starts, s.ends), a.period);
--# edges
-- (result)       <- p.hr.absences.emp     JOIN
-- (result)       <- p.hr.absences.period  JOIN
-- (result)       <- p.hr.shifts.emp       JOIN
-- (result)       <- p.hr.shifts.ends      JOIN
-- (result)       <- p.hr.shifts.starts    JOIN
-- (result).emp   <- p.hr.shifts.emp       IDENTITY
-- (result).from_ <- p.hr.absences.period  TRANSFORMATION
-- (result).from_ <- p.hr.shifts.ends      TRANSFORMATION
-- (result).from_ <- p.hr.shifts.starts    TRANSFORMATION
-- (result).until <- p.hr.absences.period  TRANSFORMATION
