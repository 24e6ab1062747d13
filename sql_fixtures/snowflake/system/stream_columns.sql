-- METADATA$ACTION can be named, and a star leaves it out.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
--# job
SELECT id FROM t WHERE METADATA$ACTION = 'INSERT' AND NOT METADATA$ISUPDATE;
--# edges
-- (result)    <- P.PUBLIC.T.METADATA$ACTION    FILTER
-- (result)    <- P.PUBLIC.T.METADATA$ISUPDATE  FILTER
-- (result).ID <- P.PUBLIC.T.ID                 IDENTITY
