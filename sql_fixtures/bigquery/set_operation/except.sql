-- EXCEPT takes its values from the left; all compared columns decide which rows stay.
--# catalog
CREATE TABLE p.d.t (a INT64, b INT64);
CREATE TABLE p.d.u (a INT64, c INT64);
--# job
SELECT a FROM p.d.t EXCEPT DISTINCT SELECT c FROM p.d.u;
--# edges
-- (result)   <- p.d.u.c  FILTER
-- (result).a <- p.d.t.a  IDENTITY
