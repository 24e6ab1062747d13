-- Names of pivoted columns: alias of the aggregate, then alias of the value.
--# catalog
CREATE TABLE p.d.sales (shop STRING, quarter STRING, amount INT64, cost INT64);
--# job
SELECT shop, total_one, n_two FROM p.d.sales PIVOT (SUM(amount) AS total, COUNT(cost) AS n FOR quarter IN ('Q1' AS one, 'Q2' AS two));
--# edges
-- (result)           <- p.d.sales.shop     GROUP_BY
-- (result).n_two     <- p.d.sales.cost     AGGREGATION
-- (result).n_two     <- p.d.sales.quarter  CONDITIONAL
-- (result).shop      <- p.d.sales.shop     IDENTITY
-- (result).total_one <- p.d.sales.amount   AGGREGATION
-- (result).total_one <- p.d.sales.quarter  CONDITIONAL
