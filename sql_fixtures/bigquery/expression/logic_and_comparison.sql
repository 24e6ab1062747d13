-- Comparison, logic, BETWEEN, IN, LIKE and IS forms.
--# catalog
CREATE TABLE p.d.t (a INT64, b INT64, s STRING, f BOOL);
--# job
SELECT a BETWEEN b AND 10 AS x, a IN (1, b) AS y, s LIKE 'a%' OR NOT f AS z, f IS NOT TRUE AS w, a IS DISTINCT FROM b AS d FROM p.d.t;
--# edges
-- (result).d <- p.d.t.a  TRANSFORMATION
-- (result).d <- p.d.t.b  TRANSFORMATION
-- (result).w <- p.d.t.f  TRANSFORMATION
-- (result).x <- p.d.t.a  TRANSFORMATION
-- (result).x <- p.d.t.b  TRANSFORMATION
-- (result).y <- p.d.t.a  TRANSFORMATION
-- (result).y <- p.d.t.b  TRANSFORMATION
-- (result).z <- p.d.t.f  TRANSFORMATION
-- (result).z <- p.d.t.s  TRANSFORMATION
