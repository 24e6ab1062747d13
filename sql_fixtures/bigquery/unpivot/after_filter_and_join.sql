-- UNPIVOT of a subquery with a join, filtered by name and value.
--# catalog
CREATE TABLE p.fin.budget (dept INT64, jan NUMERIC, feb NUMERIC);
CREATE TABLE p.fin.depts (id INT64, name STRING);
--# job
SELECT p.name, p.month, p.amount
FROM (SELECT d.name, b.jan, b.feb AS february FROM p.fin.budget AS b JOIN p.fin.depts AS d ON d.id = b.dept)
UNPIVOT (amount FOR month IN (jan AS 'Jan', february AS 'Feb')) AS p
WHERE p.amount > 0 AND p.month <> 'Feb';
--# edges
-- (result)        <- p.fin.budget.dept  JOIN
-- (result)        <- p.fin.budget.feb   FILTER
-- (result)        <- p.fin.budget.jan   FILTER
-- (result)        <- p.fin.depts.id     JOIN
-- (result).amount <- p.fin.budget.feb   IDENTITY
-- (result).amount <- p.fin.budget.jan   IDENTITY
-- (result).name   <- p.fin.depts.name   IDENTITY
