-- Two recursive CTEs in one WITH RECURSIVE, the second reads the first.
--# catalog
CREATE TABLE p.bom.parts (parent STRING, child STRING, qty INT64);
CREATE TABLE p.bom.prices (part STRING, price NUMERIC);
--# job
WITH RECURSIVE
  down AS (
    SELECT parent AS top, child, qty FROM p.bom.parts
    UNION ALL
    SELECT d.top, p.child, d.qty * p.qty FROM down AS d JOIN p.bom.parts AS p ON p.parent = d.child
  ),
  cost AS (SELECT d.top, SUM(d.qty * pr.price) AS total FROM down AS d JOIN p.bom.prices AS pr ON pr.part = d.child GROUP BY d.top)
SELECT top, total FROM cost WHERE total > 100;
--# edges
-- (result)       <- p.bom.parts.child   JOIN
-- (result)       <- p.bom.parts.parent  GROUP_BY
-- (result)       <- p.bom.parts.parent  JOIN
-- (result)       <- p.bom.parts.qty     FILTER
-- (result)       <- p.bom.prices.part   JOIN
-- (result)       <- p.bom.prices.price  FILTER
-- (result).top   <- p.bom.parts.parent  IDENTITY
-- (result).total <- p.bom.parts.qty     AGGREGATION
-- (result).total <- p.bom.prices.price  AGGREGATION
