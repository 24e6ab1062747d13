-- RANGE_SESSIONIZE over a subquery: the columns named in strings are the session's sources.
--# catalog
CREATE TABLE p.hr.shifts (emp INT64, starts DATETIME, ends DATETIME, site STRING);
--# job
CREATE TABLE p.d.out AS
SELECT emp, session_range, site
FROM RANGE_SESSIONIZE((SELECT emp, RANGE(starts, ends) AS duration, site FROM p.hr.shifts WHERE emp > 0), 'duration', ['emp'], 'OVERLAPS');
--# edges
-- p.d.out               <- p.hr.shifts.emp     FILTER
-- p.d.out.emp           <- p.hr.shifts.emp     IDENTITY
-- p.d.out.session_range <- p.hr.shifts.emp     TRANSFORMATION
-- p.d.out.session_range <- p.hr.shifts.ends    TRANSFORMATION
-- p.d.out.session_range <- p.hr.shifts.starts  TRANSFORMATION
-- p.d.out.site          <- p.hr.shifts.site    IDENTITY
