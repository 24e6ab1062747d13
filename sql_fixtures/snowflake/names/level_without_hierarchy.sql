-- LEVEL is a column where there is no hierarchy.
--# catalog
CREATE TABLE l (level NUMBER, prior NUMBER);
--# job
SELECT level, prior AS p FROM l;
--# edges
-- (result).LEVEL <- P.PUBLIC.L.LEVEL  IDENTITY
-- (result).P     <- P.PUBLIC.L.PRIOR  IDENTITY
