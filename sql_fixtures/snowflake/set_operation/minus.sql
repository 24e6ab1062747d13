-- MINUS compares whole rows: only the first side gives values.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
CREATE TABLE u (id NUMBER, c NUMBER, at TIMESTAMP_NTZ);
--# job
SELECT id FROM t MINUS SELECT id FROM u;
--# edges
-- (result)    <- P.PUBLIC.U.ID  FILTER
-- (result).ID <- P.PUBLIC.T.ID  IDENTITY
