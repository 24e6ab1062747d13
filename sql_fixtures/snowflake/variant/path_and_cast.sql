-- A path into a VARIANT, in each notation.
--# catalog
CREATE TABLE e (v VARIANT);
--# job
SELECT v:a.b[0]::INT AS x, v['c']['d']::STRING AS y, e.v:"Key" AS z FROM e;
--# edges
-- (result).X <- P.PUBLIC.E.V  TRANSFORMATION
-- (result).Y <- P.PUBLIC.E.V  TRANSFORMATION
-- (result).Z <- P.PUBLIC.E.V  TRANSFORMATION
