-- A function of the SNOWFLAKE database.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
CREATE TABLE u (id NUMBER, c NUMBER, at TIMESTAMP_NTZ);
--# job
SELECT SNOWFLAKE.CORTEX.COMPLETE('m', name) AS c FROM t;
--# edges
-- (result).C <- P.PUBLIC.T.NAME  TRANSFORMATION
