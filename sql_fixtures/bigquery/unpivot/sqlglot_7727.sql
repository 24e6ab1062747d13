-- sqlglot#7727: the input is a CTE; the value column reaches the columns of the table below it.
--# catalog
CREATE TABLE p.d.sales (id INT64, jan INT64, feb INT64, mar INT64);
--# job
WITH src AS (SELECT id, jan * 2 AS jan, feb FROM p.d.sales)
SELECT id, metric_name, score FROM src UNPIVOT (score FOR metric_name IN (jan, feb));
--# edges
-- (result).id    <- p.d.sales.id   IDENTITY
-- (result).score <- p.d.sales.feb  IDENTITY
-- (result).score <- p.d.sales.jan  TRANSFORMATION
