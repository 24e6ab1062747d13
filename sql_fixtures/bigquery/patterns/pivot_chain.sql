-- UNPIVOT, arithmetic, PIVOT, and an UNPIVOT again.
--# catalog
CREATE TABLE p.fin.budget (dept STRING, jan NUMERIC, feb NUMERIC, fx NUMERIC);
--# job
CREATE TABLE p.fin.out AS
WITH long AS (
  SELECT dept, month, planned * fx AS eur FROM p.fin.budget UNPIVOT (planned FOR month IN (jan, feb))
), wide AS (
  SELECT * FROM long PIVOT (SUM(eur) AS total, COUNT(*) AS n FOR month IN ('jan' AS m1, 'feb' AS m2))
)
SELECT dept, which, total FROM wide UNPIVOT (total FOR which IN (total_m1, total_m2));
--# edges
-- p.fin.out       <- p.fin.budget.dept  GROUP_BY
-- p.fin.out.dept  <- p.fin.budget.dept  IDENTITY
-- p.fin.out.total <- p.fin.budget.feb   AGGREGATION
-- p.fin.out.total <- p.fin.budget.fx    AGGREGATION
-- p.fin.out.total <- p.fin.budget.jan   AGGREGATION
