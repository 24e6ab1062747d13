-- PIVOT with several aggregates: the value, then the alias.
--# catalog
CREATE TABLE s (shop STRING, q INT, amount INT);
--# job
SELECT * FROM s PIVOT (sum(amount) AS total, max(amount) AS top FOR q IN (1 AS q1, 2 AS q2));
--# edges
-- (result)          <- p.default.s.shop    GROUP_BY
-- (result).q1_top   <- p.default.s.amount  AGGREGATION
-- (result).q1_top   <- p.default.s.q       CONDITIONAL
-- (result).q1_total <- p.default.s.amount  AGGREGATION
-- (result).q1_total <- p.default.s.q       CONDITIONAL
-- (result).q2_top   <- p.default.s.amount  AGGREGATION
-- (result).q2_top   <- p.default.s.q       CONDITIONAL
-- (result).q2_total <- p.default.s.amount  AGGREGATION
-- (result).q2_total <- p.default.s.q       CONDITIONAL
-- (result).shop     <- p.default.s.shop    IDENTITY
