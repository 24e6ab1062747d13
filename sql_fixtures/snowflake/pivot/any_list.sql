-- PIVOT with listed values: each is a column.
--# catalog
CREATE TABLE s (shop VARCHAR, q VARCHAR, amount NUMBER);
--# job
SELECT * FROM s PIVOT (SUM(amount) FOR q IN ('Q1', 'Q2')) AS p (shop, q1, q2);
--# edges
-- (result)      <- P.PUBLIC.S.SHOP    GROUP_BY
-- (result).Q1   <- P.PUBLIC.S.AMOUNT  AGGREGATION
-- (result).Q1   <- P.PUBLIC.S.Q       CONDITIONAL
-- (result).Q2   <- P.PUBLIC.S.AMOUNT  AGGREGATION
-- (result).Q2   <- P.PUBLIC.S.Q       CONDITIONAL
-- (result).SHOP <- P.PUBLIC.S.SHOP    IDENTITY
