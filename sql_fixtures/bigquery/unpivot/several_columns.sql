-- Several value columns take their own members of each group.
--# catalog
CREATE TABLE p.d.wide (shop STRING, a1 INT64, c1 INT64, a2 INT64, c2 INT64);
--# job
SELECT * FROM p.d.wide UNPIVOT INCLUDE NULLS ((amount, cost) FOR half IN ((a1, c1) AS 1, (a2, c2) AS 2));
--# edges
-- (result).amount <- p.d.wide.a1    IDENTITY
-- (result).amount <- p.d.wide.a2    IDENTITY
-- (result).cost   <- p.d.wide.c1    IDENTITY
-- (result).cost   <- p.d.wide.c2    IDENTITY
-- (result).shop   <- p.d.wide.shop  IDENTITY
