-- PIVOT with named values.
--# catalog
CREATE TABLE s (shop STRING, q INT, amount INT);
--# job
SELECT * FROM s PIVOT (sum(amount) AS total FOR q IN (1 AS q1, 2 AS q2));
--# edges
-- (result)      <- p.default.s.shop    GROUP_BY
-- (result).q1   <- p.default.s.amount  AGGREGATION
-- (result).q1   <- p.default.s.q       CONDITIONAL
-- (result).q2   <- p.default.s.amount  AGGREGATION
-- (result).q2   <- p.default.s.q       CONDITIONAL
-- (result).shop <- p.default.s.shop    IDENTITY
