-- dbt-colibri#84: a PIVOT in a view whose CTE is itself an UNPIVOT.
--# catalog
CREATE TABLE p.d.wide (shop STRING, q1 INT64, q2 INT64, cost1 INT64, cost2 INT64);
--# job
CREATE VIEW p.d.v AS
WITH long AS (
  SELECT * FROM p.d.wide UNPIVOT ((amount, cost) FOR q IN ((q1, cost1) AS 'Q1', (q2, cost2) AS 'Q2'))
)
SELECT * FROM (SELECT shop, amount - cost AS margin, q FROM long) PIVOT (SUM(margin) FOR q IN ('Q1', 'Q2'));
--# edges
-- p.d.v      <- p.d.wide.shop   GROUP_BY
-- p.d.v.Q1   <- p.d.wide.cost1  AGGREGATION
-- p.d.v.Q1   <- p.d.wide.cost2  AGGREGATION
-- p.d.v.Q1   <- p.d.wide.q1     AGGREGATION
-- p.d.v.Q1   <- p.d.wide.q2     AGGREGATION
-- p.d.v.Q2   <- p.d.wide.cost1  AGGREGATION
-- p.d.v.Q2   <- p.d.wide.cost2  AGGREGATION
-- p.d.v.Q2   <- p.d.wide.q1     AGGREGATION
-- p.d.v.Q2   <- p.d.wide.q2     AGGREGATION
-- p.d.v.shop <- p.d.wide.shop   IDENTITY
