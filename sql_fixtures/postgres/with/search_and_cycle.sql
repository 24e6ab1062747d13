-- SEARCH and CYCLE behind a recursive CTE.
--# catalog
CREATE TABLE emp (id int, boss int);
--# job
WITH RECURSIVE c AS (SELECT id FROM emp WHERE boss IS NULL UNION ALL SELECT e.id FROM emp e JOIN c ON e.boss = c.id) SEARCH DEPTH FIRST BY id SET place CYCLE id SET again USING way SELECT id FROM c;
--# edges
-- (result)    <- p.public.emp.boss  FILTER
-- (result)    <- p.public.emp.boss  JOIN
-- (result)    <- p.public.emp.id    JOIN
-- (result).id <- p.public.emp.id    IDENTITY
