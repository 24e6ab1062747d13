-- SAMPLE and AT leave the columns as they are.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
--# job
SELECT a FROM t AT (OFFSET => -60) SAMPLE (10);
--# edges
-- (result).A <- P.PUBLIC.T.A  IDENTITY
