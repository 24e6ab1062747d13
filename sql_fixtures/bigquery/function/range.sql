-- The bounds of a range.
--# catalog
CREATE TABLE p.raw.events (valid RANGE<DATE>);
--# job
CREATE TABLE p.mart.t AS
SELECT
  RANGE_START(valid) AS a,
  RANGE_CONTAINS(valid, CURRENT_DATE()) AS b
FROM p.raw.events;
--# edges
-- p.mart.t.a <- p.raw.events.valid  TRANSFORMATION
-- p.mart.t.b <- p.raw.events.valid  TRANSFORMATION
