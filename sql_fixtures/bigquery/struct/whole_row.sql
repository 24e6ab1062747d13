-- A range variable as a value is a struct of all its columns.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT TO_JSON_STRING(u) AS j FROM p.d.u AS u;
--# edges
-- (result).j <- p.d.u.a   TRANSFORMATION
-- (result).j <- p.d.u.c   TRANSFORMATION
-- (result).j <- p.d.u.id  TRANSFORMATION
