-- The session's range comes from the columns that the call names.
--# catalog
CREATE TABLE p.raw.shifts (employee INT64, site STRING, duration RANGE<DATE>);
--# job
CREATE TABLE p.mart.t AS
SELECT *
FROM RANGE_SESSIONIZE(TABLE p.raw.shifts, 'duration', ['employee']);
--# edges
-- p.mart.t.duration      <- p.raw.shifts.duration  IDENTITY
-- p.mart.t.employee      <- p.raw.shifts.employee  IDENTITY
-- p.mart.t.session_range <- p.raw.shifts.duration  TRANSFORMATION
-- p.mart.t.session_range <- p.raw.shifts.employee  TRANSFORMATION
-- p.mart.t.site          <- p.raw.shifts.site      IDENTITY
