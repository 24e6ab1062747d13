-- A recursive CTE with column names.
--# catalog
CREATE TABLE emp (id INT, boss INT, name STRING);
--# job
WITH RECURSIVE c (id, path) AS (SELECT id, name FROM emp WHERE boss IS NULL UNION ALL SELECT e.id, concat(c.path, e.name) FROM emp e JOIN c ON e.boss = c.id) SELECT id, path FROM c;
--# edges
-- (result)      <- p.default.emp.boss  FILTER
-- (result)      <- p.default.emp.boss  JOIN
-- (result)      <- p.default.emp.id    JOIN
-- (result).id   <- p.default.emp.id    IDENTITY
-- (result).path <- p.default.emp.name  TRANSFORMATION
