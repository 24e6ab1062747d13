-- A recursive CTE with column names.
--# catalog
CREATE TABLE emp (id INTEGER, boss INTEGER, name VARCHAR);
--# job
WITH RECURSIVE c (id, path) AS (SELECT id, [name] FROM emp WHERE boss IS NULL UNION ALL SELECT e.id, list_append(c.path, e.name) FROM emp e JOIN c ON e.boss = c.id) SELECT id, path FROM c;
--# edges
-- (result)      <- p.main.emp.boss  FILTER
-- (result)      <- p.main.emp.boss  JOIN
-- (result)      <- p.main.emp.id    JOIN
-- (result).id   <- p.main.emp.id    IDENTITY
-- (result).path <- p.main.emp.name  TRANSFORMATION
