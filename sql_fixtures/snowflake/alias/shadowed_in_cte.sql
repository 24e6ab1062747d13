-- An alias is no column of the next CTE until it is selected.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
CREATE TABLE u (id NUMBER, c NUMBER, at TIMESTAMP_NTZ);
--# job
WITH x AS (SELECT a + b AS total, total * 2 AS twice FROM t), y AS (SELECT twice AS total FROM x WHERE total > 1) SELECT total FROM y;
--# edges
-- (result)       <- P.PUBLIC.T.A  FILTER
-- (result)       <- P.PUBLIC.T.B  FILTER
-- (result).TOTAL <- P.PUBLIC.T.A  TRANSFORMATION
-- (result).TOTAL <- P.PUBLIC.T.B  TRANSFORMATION
