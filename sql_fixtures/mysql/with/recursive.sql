-- A recursive CTE with column names.
--# catalog
CREATE TABLE shop.emp (id INT, boss INT, name VARCHAR(20));
--# job
WITH RECURSIVE c (id, path) AS (SELECT id, CAST(name AS CHAR(200)) FROM shop.emp WHERE boss IS NULL UNION ALL SELECT e.id, CONCAT(c.path, e.name) FROM shop.emp e JOIN c ON e.boss = c.id) SELECT id, path FROM c;
--# edges
-- (result)      <- shop.emp.boss  FILTER
-- (result)      <- shop.emp.boss  JOIN
-- (result)      <- shop.emp.id    JOIN
-- (result).id   <- shop.emp.id    IDENTITY
-- (result).path <- shop.emp.name  TRANSFORMATION
