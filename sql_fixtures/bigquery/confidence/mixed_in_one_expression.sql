-- One expression of a known, an unknown and an unqualified column.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TABLE p.d.out AS
SELECT CONCAT(u.a, n.label, note) AS txt, SUM(c) OVER (PARTITION BY n.grp) AS s
FROM p.d.u AS u LEFT JOIN p.x.notes AS n ON n.id = u.id;
--# edges
-- p.d.out     <- p.d.u.id         JOIN
-- p.d.out     <- p.x.notes.id     JOIN inferred
-- p.d.out.s   <- p.d.u.c          AGGREGATION
-- p.d.out.s   <- p.x.notes.grp    WINDOW inferred
-- p.d.out.txt <- p.d.u.a          TRANSFORMATION
-- p.d.out.txt <- p.x.notes.label  TRANSFORMATION inferred
-- p.d.out.txt <- p.x.notes.note   TRANSFORMATION inferred
--# diagnostics
-- 3:27 warning[unknown-table] no metadata for table p.x.notes; give its columns with --catalog
