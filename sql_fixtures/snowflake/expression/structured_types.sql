-- Casts to structured types.
--# catalog
CREATE TABLE t (v VARIANT);
--# job
SELECT v::ARRAY(NUMBER) AS a, v:x::ARRAY(VARCHAR)[0] AS b FROM t;
--# edges
-- (result).A <- P.PUBLIC.T.V  TRANSFORMATION
-- (result).B <- P.PUBLIC.T.V  TRANSFORMATION
