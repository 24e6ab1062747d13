-- A star over a table without metadata meets known columns in a union.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TABLE p.d.out AS SELECT id, a, c FROM p.d.u UNION ALL SELECT * FROM p.x.nowhere;
--# edges
-- p.d.out.a  <- p.d.u.a        IDENTITY
-- p.d.out.a  <- p.x.nowhere.*  IDENTITY inferred
-- p.d.out.c  <- p.d.u.c        IDENTITY
-- p.d.out.c  <- p.x.nowhere.*  IDENTITY inferred
-- p.d.out.id <- p.d.u.id       IDENTITY
-- p.d.out.id <- p.x.nowhere.*  IDENTITY inferred
--# diagnostics
-- 1:76 warning[unknown-table] no metadata for table p.x.nowhere; give its columns with --catalog
-- 1:69 warning[star-without-metadata] the columns of p.x.nowhere are unknown; give its metadata with --catalog
