-- An unknown function: every argument counts as a value.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT p.d.mystery(a, c) AS v FROM p.d.u;
--# edges
-- (result).v <- p.d.u.a  TRANSFORMATION
-- (result).v <- p.d.u.c  TRANSFORMATION
--# diagnostics
-- 1:8 note[unknown-function] function p.d.mystery is not known: all its arguments count as values
