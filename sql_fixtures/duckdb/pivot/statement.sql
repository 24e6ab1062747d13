-- PIVOT as a statement of its own, with listed values.
--# catalog
CREATE TABLE s (shop VARCHAR, q INTEGER, amount INTEGER);
--# job
PIVOT s ON q IN (1, 2) USING sum(amount) GROUP BY shop;
--# edges
-- (result)      <- p.main.s.shop    GROUP_BY
-- (result).1    <- p.main.s.amount  AGGREGATION
-- (result).1    <- p.main.s.q       CONDITIONAL
-- (result).2    <- p.main.s.amount  AGGREGATION
-- (result).2    <- p.main.s.q       CONDITIONAL
-- (result).shop <- p.main.s.shop    IDENTITY
