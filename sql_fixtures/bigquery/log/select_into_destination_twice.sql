-- The destination is written twice with different columns: readers see those of the time.
--# catalog
CREATE TABLE p.d.s (id INT64, n INT64);
--# job destination=p.d.out
SELECT id, n FROM p.d.s;
--# edges
-- p.d.out.id <- p.d.s.id  IDENTITY
-- p.d.out.n  <- p.d.s.n   IDENTITY
--# job destination=p.d.first
SELECT n FROM p.d.out;
--# edges
-- p.d.first.n <- p.d.out.n  IDENTITY inferred
--# job destination=p.d.out
SELECT n AS m FROM p.d.s;
--# edges
-- p.d.out.m <- p.d.s.n  IDENTITY
--# job destination=p.d.second
SELECT m FROM p.d.out;
--# edges
-- p.d.second.m <- p.d.out.m  IDENTITY inferred
