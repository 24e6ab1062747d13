-- The target once more in FROM, under another name.
--# catalog
CREATE TABLE p.d.emp (id INT64, boss INT64, dept STRING, salary NUMERIC);
--# job
UPDATE p.d.emp AS e SET dept = b.dept FROM p.d.emp AS b WHERE e.boss = b.id AND e.dept IS NULL;
--# edges
-- p.d.emp      <- p.d.emp.boss  FILTER
-- p.d.emp      <- p.d.emp.dept  FILTER
-- p.d.emp      <- p.d.emp.id    FILTER
-- p.d.emp.dept <- p.d.emp.dept  IDENTITY
