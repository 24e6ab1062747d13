-- A star after DROP COLUMN and RENAME COLUMN has what is left.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
ALTER TABLE p.d.u DROP COLUMN a;
ALTER TABLE p.d.u RENAME COLUMN c TO cost;
CREATE VIEW p.d.v AS SELECT * FROM p.d.u;
--# edges
-- p.d.v.cost <- p.d.u.cost  IDENTITY
-- p.d.v.id   <- p.d.u.id    IDENTITY
