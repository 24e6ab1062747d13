-- CONNECT BY walks down a hierarchy.
--# catalog
CREATE TABLE emp (id int, boss int, name varchar);
--# job
SELECT id, name FROM emp START WITH boss IS NULL CONNECT BY PRIOR id = boss;
--# edges
-- (result)      <- p.public.emp.boss  FILTER
-- (result)      <- p.public.emp.id    FILTER
-- (result).id   <- p.public.emp.id    IDENTITY
-- (result).name <- p.public.emp.name  IDENTITY
