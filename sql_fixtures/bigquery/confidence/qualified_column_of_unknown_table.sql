-- A qualified column of a table without metadata is inferred; its neighbour is exact.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TABLE p.d.out AS SELECT n.k, u.c, CONCAT(n.k, CAST(u.a AS STRING)) AS both FROM p.x.nowhere AS n JOIN p.d.u AS u ON u.id = n.uid;
--# edges
-- p.d.out      <- p.d.u.id         JOIN
-- p.d.out      <- p.x.nowhere.uid  JOIN inferred
-- p.d.out.both <- p.d.u.a          TRANSFORMATION
-- p.d.out.both <- p.x.nowhere.k    TRANSFORMATION inferred
-- p.d.out.c    <- p.d.u.c          IDENTITY
-- p.d.out.k    <- p.x.nowhere.k    IDENTITY inferred
--# diagnostics
-- 1:88 warning[unknown-table] no metadata for table p.x.nowhere; give its columns with --catalog
