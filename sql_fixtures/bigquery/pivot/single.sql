-- PIVOT: the value is aggregated, FOR chooses, the other columns group.
--# catalog
CREATE TABLE p.d.sales (shop STRING, quarter STRING, amount INT64);
--# job
SELECT * FROM p.d.sales PIVOT (SUM(amount) FOR quarter IN ('Q1', 'Q2'));
--# edges
-- (result)      <- p.d.sales.shop     GROUP_BY
-- (result).Q1   <- p.d.sales.amount   AGGREGATION
-- (result).Q1   <- p.d.sales.quarter  CONDITIONAL
-- (result).Q2   <- p.d.sales.amount   AGGREGATION
-- (result).Q2   <- p.d.sales.quarter  CONDITIONAL
-- (result).shop <- p.d.sales.shop     IDENTITY
