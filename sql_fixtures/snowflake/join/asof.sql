-- ASOF JOIN: MATCH_CONDITION and ON are both keys.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
CREATE TABLE u (id NUMBER, c NUMBER, at TIMESTAMP_NTZ);
--# job
SELECT t.id, u.c FROM t ASOF JOIN u MATCH_CONDITION (t.ts >= u.at) ON t.id = u.id;
--# edges
-- (result)    <- P.PUBLIC.T.ID  JOIN
-- (result)    <- P.PUBLIC.T.TS  JOIN
-- (result)    <- P.PUBLIC.U.AT  JOIN
-- (result)    <- P.PUBLIC.U.ID  JOIN
-- (result).C  <- P.PUBLIC.U.C   IDENTITY
-- (result).ID <- P.PUBLIC.T.ID  IDENTITY
