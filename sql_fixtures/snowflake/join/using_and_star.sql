-- USING: a star gives the merged column once.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
CREATE TABLE u (id NUMBER, c NUMBER, at TIMESTAMP_NTZ);
--# job
SELECT * EXCLUDE (ts, name, v, at) FROM t LEFT JOIN u USING (id);
--# edges
-- (result)    <- P.PUBLIC.T.ID  JOIN
-- (result)    <- P.PUBLIC.U.ID  JOIN
-- (result).A  <- P.PUBLIC.T.A   IDENTITY
-- (result).B  <- P.PUBLIC.T.B   IDENTITY
-- (result).C  <- P.PUBLIC.U.C   IDENTITY
-- (result).ID <- P.PUBLIC.T.ID  IDENTITY
