-- The name of a CTE folds as that of a table: the CTE hides no quoted name.
-- FIXME: names of CTEs are compared without regard to case; two is a column of the table "users".
--# catalog
CREATE TABLE raw.other (b INTEGER);
--# job
WITH users AS (SELECT b AS a FROM raw.other) SELECT x.a AS one, y.a AS two FROM USERS AS x, "users" AS y;
--# edges
-- (result).one <- P.RAW.OTHER.b  IDENTITY
-- (result).two <- P.RAW.OTHER.b  IDENTITY
