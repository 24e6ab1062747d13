-- UNION BY NAME matches by name and keeps all columns.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
CREATE TABLE u (id NUMBER, c NUMBER, at TIMESTAMP_NTZ);
--# job
SELECT id, a FROM t UNION ALL BY NAME SELECT c, id FROM u;
--# edges
-- (result).A  <- P.PUBLIC.T.A   IDENTITY
-- (result).C  <- P.PUBLIC.U.C   IDENTITY
-- (result).ID <- P.PUBLIC.T.ID  IDENTITY
-- (result).ID <- P.PUBLIC.U.ID  IDENTITY
