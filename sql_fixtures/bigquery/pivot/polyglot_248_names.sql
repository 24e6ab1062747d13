-- polyglot#248: names of PIVOT columns: of numbers, dates, booleans and NULL.
--# catalog
CREATE TABLE p.d.s (r STRING, q INT64, amt NUMERIC, f BOOL, d DATE);
--# job destination=p.d.numbers
SELECT * FROM (SELECT r, q, amt FROM p.d.s) PIVOT (SUM(amt) FOR q IN (1, 2 AS two, NULL));
--# edges
-- p.d.numbers      <- p.d.s.r    GROUP_BY
-- p.d.numbers.NULL <- p.d.s.amt  AGGREGATION
-- p.d.numbers.NULL <- p.d.s.q    CONDITIONAL
-- p.d.numbers._1   <- p.d.s.amt  AGGREGATION
-- p.d.numbers._1   <- p.d.s.q    CONDITIONAL
-- p.d.numbers.r    <- p.d.s.r    IDENTITY
-- p.d.numbers.two  <- p.d.s.amt  AGGREGATION
-- p.d.numbers.two  <- p.d.s.q    CONDITIONAL
--# job destination=p.d.bools
SELECT * FROM (SELECT r, f, amt FROM p.d.s) PIVOT (SUM(amt) AS s FOR f IN (TRUE, FALSE));
--# edges
-- p.d.bools         <- p.d.s.r    GROUP_BY
-- p.d.bools.r       <- p.d.s.r    IDENTITY
-- p.d.bools.s_false <- p.d.s.amt  AGGREGATION
-- p.d.bools.s_false <- p.d.s.f    CONDITIONAL
-- p.d.bools.s_true  <- p.d.s.amt  AGGREGATION
-- p.d.bools.s_true  <- p.d.s.f    CONDITIONAL
--# job destination=p.d.dates
SELECT * FROM (SELECT r, d, amt FROM p.d.s) PIVOT (SUM(amt) AS s FOR d IN (DATE '2026-01-01', DATE '2026-02-01' AS feb));
--# edges
-- p.d.dates              <- p.d.s.r    GROUP_BY
-- p.d.dates.r            <- p.d.s.r    IDENTITY
-- p.d.dates.s_2026_01_01 <- p.d.s.amt  AGGREGATION
-- p.d.dates.s_2026_01_01 <- p.d.s.d    CONDITIONAL
-- p.d.dates.s_feb        <- p.d.s.amt  AGGREGATION
-- p.d.dates.s_feb        <- p.d.s.d    CONDITIONAL
