-- PIVOT as a statement; what is not named groups.
--# catalog
CREATE TABLE s (shop VARCHAR, q INTEGER, amount INTEGER);
--# job
PIVOT s ON q IN (1 AS a, 2 AS b) USING sum(amount) AS total ORDER BY shop;
--# edges
-- (result)         <- p.main.s.shop    GROUP_BY
-- (result)         <- p.main.s.shop    SORT
-- (result).a_total <- p.main.s.amount  AGGREGATION
-- (result).a_total <- p.main.s.q       CONDITIONAL
-- (result).b_total <- p.main.s.amount  AGGREGATION
-- (result).b_total <- p.main.s.q       CONDITIONAL
-- (result).shop    <- p.main.s.shop    IDENTITY
