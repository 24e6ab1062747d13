-- CONNECT_BY_ROOT, LEVEL and SYS_CONNECT_BY_PATH.
--# catalog
CREATE TABLE emp (id NUMBER, boss NUMBER, name VARCHAR);
--# job
SELECT CONNECT_BY_ROOT name AS top, LEVEL, SYS_CONNECT_BY_PATH(name, '/') AS path FROM emp START WITH boss IS NULL CONNECT BY boss = PRIOR id;
--# edges
-- (result)      <- P.PUBLIC.EMP.BOSS  FILTER
-- (result)      <- P.PUBLIC.EMP.ID    FILTER
-- (result).PATH <- P.PUBLIC.EMP.NAME  TRANSFORMATION
-- (result).TOP  <- P.PUBLIC.EMP.NAME  IDENTITY
