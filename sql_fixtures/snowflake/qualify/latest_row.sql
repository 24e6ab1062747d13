-- QUALIFY filters rows by a window function.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
--# job
SELECT id, a FROM t QUALIFY ROW_NUMBER() OVER (PARTITION BY id ORDER BY ts DESC) = 1;
--# edges
-- (result)    <- P.PUBLIC.T.ID  FILTER
-- (result)    <- P.PUBLIC.T.TS  FILTER
-- (result).A  <- P.PUBLIC.T.A   IDENTITY
-- (result).ID <- P.PUBLIC.T.ID  IDENTITY
