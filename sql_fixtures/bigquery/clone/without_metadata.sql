-- A clone of a table whose columns are unknown.
--# job
CREATE TABLE p.dev.x CLONE p.prod.x;
--# edges
-- p.dev.x.* <- p.prod.x.*  IDENTITY inferred
--# diagnostics
-- 1:28 warning[unknown-table] no metadata for table p.prod.x; give its columns with --catalog
