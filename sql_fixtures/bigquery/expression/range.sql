-- Ranges and their functions.
--# catalog
CREATE TABLE p.d.t (from_day DATE, to_day DATE, r RANGE<DATE>);
--# job
SELECT RANGE(from_day, to_day) AS made, RANGE_START(r) AS start FROM p.d.t WHERE RANGE_CONTAINS(r, from_day);
--# edges
-- (result)       <- p.d.t.from_day  FILTER
-- (result)       <- p.d.t.r         FILTER
-- (result).made  <- p.d.t.from_day  TRANSFORMATION
-- (result).made  <- p.d.t.to_day    TRANSFORMATION
-- (result).start <- p.d.t.r         TRANSFORMATION
