-- A star over a view whose text cannot be resolved: said, not dropped.
--# catalog
CREATE VIEW p.d.stale AS SELECT * FROM gone;
--# job
CREATE TABLE p.d.out AS SELECT * FROM p.d.stale;
--# edges
-- p.d.out.* <- p.d.stale.*  IDENTITY inferred
--# diagnostics
-- 1:39 warning[unknown-table] no metadata for table p.d.stale; give its columns with --catalog
-- 1:32 warning[star-without-metadata] the columns of p.d.stale are unknown; give its metadata with --catalog
