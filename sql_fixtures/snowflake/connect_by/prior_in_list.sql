-- PRIOR in the select list: the row above.
--# catalog
CREATE TABLE emp (id NUMBER, boss NUMBER, name VARCHAR);
--# job
SELECT id, PRIOR name AS above FROM emp START WITH boss IS NULL CONNECT BY PRIOR id = boss;
--# edges
-- (result)       <- P.PUBLIC.EMP.BOSS  FILTER
-- (result)       <- P.PUBLIC.EMP.ID    FILTER
-- (result).ABOVE <- P.PUBLIC.EMP.NAME  IDENTITY
-- (result).ID    <- P.PUBLIC.EMP.ID    IDENTITY
