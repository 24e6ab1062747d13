-- NATURAL JOIN joins on the columns of the same name, which come once.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
CREATE TABLE u (id NUMBER, c NUMBER, at TIMESTAMP_NTZ);
--# job
SELECT * EXCLUDE (v, ts, at, name, b, a) FROM t NATURAL JOIN u;
--# edges
-- (result)    <- P.PUBLIC.T.ID  JOIN
-- (result)    <- P.PUBLIC.U.ID  JOIN
-- (result).C  <- P.PUBLIC.U.C   IDENTITY
-- (result).ID <- P.PUBLIC.T.ID  IDENTITY
