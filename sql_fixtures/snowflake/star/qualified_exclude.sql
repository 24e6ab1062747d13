-- t.* EXCLUDE beside another table.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
CREATE TABLE u (id NUMBER, c NUMBER, at TIMESTAMP_NTZ);
--# job
SELECT u.* EXCLUDE at, t.name FROM t JOIN u ON t.id = u.id;
--# edges
-- (result)      <- P.PUBLIC.T.ID    JOIN
-- (result)      <- P.PUBLIC.U.ID    JOIN
-- (result).C    <- P.PUBLIC.U.C     IDENTITY
-- (result).ID   <- P.PUBLIC.U.ID    IDENTITY
-- (result).NAME <- P.PUBLIC.T.NAME  IDENTITY
