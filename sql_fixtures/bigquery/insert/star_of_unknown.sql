-- A star over a table without metadata, inserted by position.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
INSERT INTO p.d.u (c, id, a) SELECT * FROM p.x.nowhere;
--# edges
-- p.d.u.a  <- p.x.nowhere.*  IDENTITY inferred
-- p.d.u.c  <- p.x.nowhere.*  IDENTITY inferred
-- p.d.u.id <- p.x.nowhere.*  IDENTITY inferred
--# diagnostics
-- 1:44 warning[unknown-table] no metadata for table p.x.nowhere; give its columns with --catalog
-- 1:37 warning[star-without-metadata] the columns of p.x.nowhere are unknown; give its metadata with --catalog
