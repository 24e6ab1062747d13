-- LEVEL is the depth in the hierarchy, no column.
--# catalog
CREATE TABLE emp (id int, boss int);
--# job
SELECT id, level AS depth FROM emp START WITH boss IS NULL CONNECT BY PRIOR id = boss;
--# edges
-- (result)    <- p.public.emp.boss  FILTER
-- (result)    <- p.public.emp.id    FILTER
-- (result).id <- p.public.emp.id    IDENTITY
