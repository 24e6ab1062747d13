-- An alias of the list in a later item; a column of the table goes before it.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
--# job
SELECT a + 1 AS x, x * 2 AS y, b AS a, a AS z FROM t;
--# edges
-- (result).A <- P.PUBLIC.T.B  IDENTITY
-- (result).X <- P.PUBLIC.T.A  TRANSFORMATION
-- (result).Y <- P.PUBLIC.T.A  TRANSFORMATION
-- (result).Z <- P.PUBLIC.T.A  IDENTITY
