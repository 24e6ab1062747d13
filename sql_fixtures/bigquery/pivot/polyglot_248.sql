-- polyglot#248: several aggregates, values without alias, and expressions as values.
--# catalog
CREATE TABLE p.d.s (r STRING, q INT64, amt NUMERIC, cost NUMERIC);
--# job
SELECT * FROM p.d.s PIVOT (SUM(amt) AS total, MAX(cost) top FOR q IN (1, 2 AS two, -3));
--# edges
-- (result)               <- p.d.s.r     GROUP_BY
-- (result).r             <- p.d.s.r     IDENTITY
-- (result).top_1         <- p.d.s.cost  AGGREGATION
-- (result).top_1         <- p.d.s.q     CONDITIONAL
-- (result).top_minus_3   <- p.d.s.cost  AGGREGATION
-- (result).top_minus_3   <- p.d.s.q     CONDITIONAL
-- (result).top_two       <- p.d.s.cost  AGGREGATION
-- (result).top_two       <- p.d.s.q     CONDITIONAL
-- (result).total_1       <- p.d.s.amt   AGGREGATION
-- (result).total_1       <- p.d.s.q     CONDITIONAL
-- (result).total_minus_3 <- p.d.s.amt   AGGREGATION
-- (result).total_minus_3 <- p.d.s.q     CONDITIONAL
-- (result).total_two     <- p.d.s.amt   AGGREGATION
-- (result).total_two     <- p.d.s.q     CONDITIONAL
