-- A star over an unknown relation is kept as a star.
--# job
SELECT * FROM p.x.unknown;
--# edges
-- (result).* <- p.x.unknown.*  IDENTITY inferred
--# diagnostics
-- 1:15 warning[unknown-table] no metadata for table p.x.unknown; give its columns with --catalog
-- 1:8 warning[star-without-metadata] the columns of p.x.unknown are unknown; give its metadata with --catalog
