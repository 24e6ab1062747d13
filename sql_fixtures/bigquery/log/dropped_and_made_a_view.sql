-- A table that is dropped and comes back as a view with other columns.
--# catalog
CREATE TABLE p.d.s (id INT64, n INT64);
--# job
CREATE TABLE p.d.x AS SELECT id AS k FROM p.d.s;
--# edges
-- p.d.x.k <- p.d.s.id  IDENTITY
--# job
DROP TABLE p.d.x;
--# edges
--# job
CREATE VIEW p.d.x AS SELECT n AS v, id FROM p.d.s;
--# edges
-- p.d.x.id <- p.d.s.id  IDENTITY
-- p.d.x.v  <- p.d.s.n   IDENTITY
--# job destination=p.d.out
SELECT * FROM p.d.x;
--# edges
-- p.d.out.id <- p.d.x.id  IDENTITY
-- p.d.out.v  <- p.d.x.v   IDENTITY
