-- WHERE sees the aliases of the list.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
--# job
SELECT a + b AS total FROM t WHERE total > 10;
--# edges
-- (result)       <- P.PUBLIC.T.A  FILTER
-- (result)       <- P.PUBLIC.T.B  FILTER
-- (result).TOTAL <- P.PUBLIC.T.A  TRANSFORMATION
-- (result).TOTAL <- P.PUBLIC.T.B  TRANSFORMATION
