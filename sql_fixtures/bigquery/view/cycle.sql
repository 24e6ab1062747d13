-- Two views that read each other (stale metadata): reported, without end or silence.
--# catalog
CREATE VIEW p.d.one AS SELECT * FROM p.d.two;
CREATE VIEW p.d.two AS SELECT * FROM p.d.one;
--# job
CREATE TABLE p.d.out AS SELECT * FROM p.d.one;
--# edges
-- p.d.out.* <- p.d.one.*  IDENTITY inferred
--# diagnostics
-- 1:39 warning[unknown-table] no metadata for table p.d.one; give its columns with --catalog
-- 1:32 warning[star-without-metadata] the columns of p.d.one are unknown; give its metadata with --catalog
