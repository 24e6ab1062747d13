-- A recursive CTE with column names.
--# catalog
CREATE TABLE emp (id int, boss int, name varchar);
--# job
WITH RECURSIVE c (id, path) AS (SELECT id, name FROM emp WHERE boss IS NULL UNION ALL SELECT e.id, e.name FROM emp e JOIN c ON e.boss = c.id) SELECT id, path FROM c;
--# edges
-- (result)      <- p.public.emp.boss  FILTER
-- (result)      <- p.public.emp.boss  JOIN
-- (result)      <- p.public.emp.id    JOIN
-- (result).id   <- p.public.emp.id    IDENTITY
-- (result).path <- p.public.emp.name  IDENTITY
