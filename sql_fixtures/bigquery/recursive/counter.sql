-- polyglot#244, trap 15: a recursive CTE runs to a fixpoint, with the sources of both branches.
--# catalog
CREATE TABLE p.d.emp (id INT64, boss INT64, name STRING);
--# job
WITH RECURSIVE chain AS (
  SELECT id, name, 1 AS depth FROM p.d.emp WHERE boss IS NULL
  UNION ALL
  SELECT e.id, CONCAT(c.name, '/', e.name), c.depth + 1 FROM p.d.emp AS e JOIN chain AS c ON e.boss = c.id
)
SELECT id, name, depth FROM chain;
--# edges
-- (result)      <- p.d.emp.boss  FILTER
-- (result)      <- p.d.emp.boss  JOIN
-- (result)      <- p.d.emp.id    JOIN
-- (result).id   <- p.d.emp.id    IDENTITY
-- (result).name <- p.d.emp.name  TRANSFORMATION
