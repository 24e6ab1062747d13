-- Unqualified names live in the default dataset, two-part names in its project.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.other.v (e INT64);
--# job default_dataset=p.d
SELECT u.c, v.e FROM u, other.v;
--# edges
-- (result).c <- p.d.u.c      IDENTITY
-- (result).e <- p.other.v.e  IDENTITY
