-- A table's name with dashes.
--# catalog
CREATE TABLE `p.d.daily-sales-2026` (v INT64);
--# job
CREATE TABLE p.d.out AS SELECT v FROM `p.d.daily-sales-2026`;
--# edges
-- p.d.out.v <- p.d.daily-sales-2026.v  IDENTITY
