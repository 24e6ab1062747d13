-- PIVOT with aliases of the values.
--# catalog
CREATE TABLE s (shop varchar, q int, amount int);
--# job
SELECT * FROM s PIVOT (sum(amount) FOR q IN (1 AS q1, 2 AS q2));
--# edges
-- (result)      <- p.public.s.shop    GROUP_BY
-- (result).q1   <- p.public.s.amount  AGGREGATION
-- (result).q1   <- p.public.s.q       CONDITIONAL
-- (result).q2   <- p.public.s.amount  AGGREGATION
-- (result).q2   <- p.public.s.q       CONDITIONAL
-- (result).shop <- p.public.s.shop    IDENTITY
