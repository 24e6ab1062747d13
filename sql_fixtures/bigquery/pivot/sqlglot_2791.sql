-- sqlglot#2791: the columns of a PIVOT through a CTE and an alias.
--# catalog
CREATE TABLE p.d.loans (product STRING, month STRING, loan_id INT64, amount NUMERIC);
--# job
WITH cte AS (
  SELECT * FROM (SELECT product, month, loan_id FROM p.d.loans)
  PIVOT (COUNT(loan_id) FOR month IN ('2026-01' AS jan, '2026-02' AS feb)) AS pv
)
SELECT cte.product AS product_type, cte.jan, cte.jan + cte.feb AS both FROM cte;
--# edges
-- (result)              <- p.d.loans.product  GROUP_BY
-- (result).both         <- p.d.loans.loan_id  AGGREGATION
-- (result).both         <- p.d.loans.month    CONDITIONAL
-- (result).jan          <- p.d.loans.loan_id  AGGREGATION
-- (result).jan          <- p.d.loans.month    CONDITIONAL
-- (result).product_type <- p.d.loans.product  IDENTITY
