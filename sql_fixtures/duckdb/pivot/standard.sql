-- PIVOT in FROM.
--# catalog
CREATE TABLE s (shop VARCHAR, q INTEGER, amount INTEGER);
--# job
SELECT * FROM s PIVOT (sum(amount) AS total FOR q IN (1 AS q1, 2 AS q2));
--# edges
-- (result)          <- p.main.s.shop    GROUP_BY
-- (result).q1_total <- p.main.s.amount  AGGREGATION
-- (result).q1_total <- p.main.s.q       CONDITIONAL
-- (result).q2_total <- p.main.s.amount  AGGREGATION
-- (result).q2_total <- p.main.s.q       CONDITIONAL
-- (result).shop     <- p.main.s.shop    IDENTITY
