-- A recursive CTE with column names.
--# catalog
CREATE TABLE d.emp (id bigint, boss bigint, name varchar);
--# job
WITH RECURSIVE c (id, path) AS (SELECT id, name FROM d.emp WHERE boss IS NULL UNION ALL SELECT e.id, c.path || e.name FROM d.emp e JOIN c ON e.boss = c.id) SELECT id, path FROM c;
--# edges
-- (result)      <- p.d.emp.boss  FILTER
-- (result)      <- p.d.emp.boss  JOIN
-- (result)      <- p.d.emp.id    JOIN
-- (result).id   <- p.d.emp.id    IDENTITY
-- (result).path <- p.d.emp.name  TRANSFORMATION
