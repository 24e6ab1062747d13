-- WHEN NOT MATCHED BY SOURCE sees the target's columns only, also those whose name the source has.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.s (id INT64, a INT64);
--# job
MERGE p.d.u USING p.d.s ON u.id = s.id
WHEN NOT MATCHED BY SOURCE AND a > 1 THEN UPDATE SET c = a + c;
--# edges
-- p.d.u   <- p.d.s.id  JOIN
-- p.d.u   <- p.d.u.a   FILTER
-- p.d.u   <- p.d.u.id  JOIN
-- p.d.u.c <- p.d.u.a   TRANSFORMATION
-- p.d.u.c <- p.d.u.c   TRANSFORMATION
