-- A hierarchy with path, depth and the root's name; both branches count.
--# catalog
CREATE TABLE p.hr.employees (id INT64, boss INT64, name STRING, salary NUMERIC);
--# job
CREATE TABLE p.hr.tree AS
WITH RECURSIVE tree AS (
  SELECT id, name, name AS root, [name] AS path, 0 AS depth, salary AS total FROM p.hr.employees WHERE boss IS NULL
  UNION ALL
  SELECT e.id, e.name, t.root, ARRAY_CONCAT(t.path, [e.name]), t.depth + 1, t.total + e.salary
  FROM p.hr.employees AS e JOIN tree AS t ON e.boss = t.id
  WHERE t.depth < 10
)
SELECT id, root, ARRAY_TO_STRING(path, ' > ') AS path, depth, total FROM tree;
--# edges
-- p.hr.tree       <- p.hr.employees.boss    FILTER
-- p.hr.tree       <- p.hr.employees.boss    JOIN
-- p.hr.tree       <- p.hr.employees.id      JOIN
-- p.hr.tree.id    <- p.hr.employees.id      IDENTITY
-- p.hr.tree.path  <- p.hr.employees.name    TRANSFORMATION
-- p.hr.tree.root  <- p.hr.employees.name    IDENTITY
-- p.hr.tree.total <- p.hr.employees.salary  TRANSFORMATION
