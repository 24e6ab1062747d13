-- CONNECT BY walks down a hierarchy; PRIOR is the parent row.
--# catalog
CREATE TABLE emp (id NUMBER, boss NUMBER, name VARCHAR);
--# job
SELECT id, name FROM emp START WITH boss IS NULL CONNECT BY PRIOR id = boss;
--# edges
-- (result)      <- P.PUBLIC.EMP.BOSS  FILTER
-- (result)      <- P.PUBLIC.EMP.ID    FILTER
-- (result).ID   <- P.PUBLIC.EMP.ID    IDENTITY
-- (result).NAME <- P.PUBLIC.EMP.NAME  IDENTITY
