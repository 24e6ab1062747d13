-- The part of a date function is a bare word, no column.
--# catalog
CREATE TABLE x (day DATE, month NUMBER, d DATE);
--# job
SELECT DATEADD(day, month, d) AS a, DATEDIFF(month, day, d) AS b, DATE_TRUNC('week', d) AS c, DATE_PART(year, day) AS e, LAST_DAY(d, month) AS f, EXTRACT(day FROM d) AS g FROM x;
--# edges
-- (result).A <- P.PUBLIC.X.D      TRANSFORMATION
-- (result).A <- P.PUBLIC.X.MONTH  TRANSFORMATION
-- (result).B <- P.PUBLIC.X.D      TRANSFORMATION
-- (result).B <- P.PUBLIC.X.DAY    TRANSFORMATION
-- (result).C <- P.PUBLIC.X.D      TRANSFORMATION
-- (result).E <- P.PUBLIC.X.DAY    TRANSFORMATION
-- (result).F <- P.PUBLIC.X.D      TRANSFORMATION
-- (result).G <- P.PUBLIC.X.D      TRANSFORMATION
