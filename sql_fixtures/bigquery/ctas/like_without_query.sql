-- LIKE without a query copies the schema, no data.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE TABLE p.d.empty LIKE p.d.u;
INSERT INTO p.d.empty SELECT c, a, id FROM p.d.u;
--# edges
-- p.d.empty.a  <- p.d.u.a   IDENTITY
-- p.d.empty.c  <- p.d.u.id  IDENTITY
-- p.d.empty.id <- p.d.u.c   IDENTITY
