-- A changed type, default or description leaves the columns in place.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
ALTER TABLE p.d.u ALTER COLUMN c SET DATA TYPE NUMERIC, ALTER COLUMN a DROP NOT NULL;
ALTER TABLE p.d.u ALTER COLUMN a SET DEFAULT 0;
ALTER TABLE p.d.u SET OPTIONS (description = 'x');
CREATE TABLE p.d.out AS SELECT * FROM p.d.u;
--# edges
-- p.d.out.a  <- p.d.u.a   IDENTITY
-- p.d.out.c  <- p.d.u.c   IDENTITY
-- p.d.out.id <- p.d.u.id  IDENTITY
