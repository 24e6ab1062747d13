-- A column list over a star renames by position.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE OR REPLACE VIEW p.d.v (k, first, second) OPTIONS (description = 'renamed') AS SELECT * FROM p.d.u;
--# edges
-- p.d.v.first  <- p.d.u.a   IDENTITY
-- p.d.v.k      <- p.d.u.id  IDENTITY
-- p.d.v.second <- p.d.u.c   IDENTITY
