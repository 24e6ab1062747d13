-- A recursive CTE with a list of column names.
--# catalog
CREATE TABLE emp (id NUMBER, boss NUMBER, name VARCHAR);
--# job
WITH RECURSIVE c (id, path) AS (SELECT id, name FROM emp WHERE boss IS NULL UNION ALL SELECT e.id, c.path || '/' || e.name FROM emp AS e JOIN c ON e.boss = c.id) SELECT id, path FROM c;
--# edges
-- (result)      <- P.PUBLIC.EMP.BOSS  FILTER
-- (result)      <- P.PUBLIC.EMP.BOSS  JOIN
-- (result)      <- P.PUBLIC.EMP.ID    JOIN
-- (result).ID   <- P.PUBLIC.EMP.ID    IDENTITY
-- (result).PATH <- P.PUBLIC.EMP.NAME  TRANSFORMATION
