-- Both sides of a swap read the old values.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
UPDATE p.d.u SET a = c, c = a WHERE a > c;
--# edges
-- p.d.u   <- p.d.u.a  FILTER
-- p.d.u   <- p.d.u.c  FILTER
-- p.d.u.a <- p.d.u.c  IDENTITY
-- p.d.u.c <- p.d.u.a  IDENTITY
