-- PIVOT and UNPIVOT of a table without metadata: named columns are inferred, the rest is a star.
--# job
CREATE TABLE p.d.wide AS SELECT * FROM p.x.sales PIVOT (SUM(amount) FOR quarter IN ('Q1', 'Q2'));
CREATE TABLE p.d.long AS SELECT * FROM p.x.wide UNPIVOT (amount FOR quarter IN (q1, q2));
--# edges
-- p.d.long.*      <- p.x.wide.*         IDENTITY inferred
-- p.d.long.amount <- p.x.wide.q1        IDENTITY inferred
-- p.d.long.amount <- p.x.wide.q2        IDENTITY inferred
-- p.d.wide        <- p.x.sales.*        GROUP_BY inferred
-- p.d.wide.*      <- p.x.sales.*        IDENTITY inferred
-- p.d.wide.Q1     <- p.x.sales.amount   AGGREGATION inferred
-- p.d.wide.Q1     <- p.x.sales.quarter  CONDITIONAL inferred
-- p.d.wide.Q2     <- p.x.sales.amount   AGGREGATION inferred
-- p.d.wide.Q2     <- p.x.sales.quarter  CONDITIONAL inferred
--# diagnostics
-- 1:40 warning[unknown-table] no metadata for table p.x.sales; give its columns with --catalog
-- 1:50 warning[star-without-metadata] the columns of p.x.sales are unknown; give its metadata with --catalog
-- 2:40 warning[unknown-table] no metadata for table p.x.wide; give its columns with --catalog
-- 2:49 warning[star-without-metadata] the columns of p.x.wide are unknown; give its metadata with --catalog
