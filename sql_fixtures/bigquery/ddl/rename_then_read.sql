-- A renamed table is known under its new name.
--# catalog
CREATE TABLE p.d.t (id INT64, a INT64);
--# job
ALTER TABLE p.d.t RENAME TO kept;
CREATE TABLE p.d.out AS SELECT a FROM p.d.kept;
--# edges
-- p.d.out.a <- p.d.kept.a  IDENTITY
