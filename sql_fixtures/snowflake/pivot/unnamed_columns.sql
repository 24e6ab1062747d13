-- PIVOT's columns go by the values in quotes.
--# catalog
CREATE TABLE s (shop VARCHAR, q VARCHAR, amount NUMBER);
--# job
SELECT shop, "'Q1'" AS first FROM s PIVOT (SUM(amount) FOR q IN ('Q1', 'Q2'));
--# edges
-- (result)       <- P.PUBLIC.S.SHOP    GROUP_BY
-- (result).FIRST <- P.PUBLIC.S.AMOUNT  AGGREGATION
-- (result).FIRST <- P.PUBLIC.S.Q       CONDITIONAL
-- (result).SHOP  <- P.PUBLIC.S.SHOP    IDENTITY
