-- sqllineage#629: both stars of a set operation are expanded.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.v (k INT64, l INT64, m INT64);
--# job
SELECT * FROM p.d.u UNION ALL SELECT * FROM p.d.v;
--# edges
-- (result).a  <- p.d.u.a   IDENTITY
-- (result).a  <- p.d.v.l   IDENTITY
-- (result).c  <- p.d.u.c   IDENTITY
-- (result).c  <- p.d.v.m   IDENTITY
-- (result).id <- p.d.u.id  IDENTITY
-- (result).id <- p.d.v.k   IDENTITY
