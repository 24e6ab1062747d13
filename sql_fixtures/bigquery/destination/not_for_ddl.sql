-- A statement that names its own target keeps it.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job destination=p.d.other
CREATE TABLE p.d.out AS SELECT a FROM p.d.u;
--# edges
-- p.d.out.a <- p.d.u.a  IDENTITY
