-- A field of a row that passed as a struct is one column.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT r.c FROM (SELECT u AS r FROM p.d.u AS u);
--# edges
-- (result).c <- p.d.u.c  IDENTITY
