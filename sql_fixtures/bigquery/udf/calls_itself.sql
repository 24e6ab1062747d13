-- A function that calls itself is no function; it ends in a diagnostic.
--# catalog
CREATE TABLE p.d.t (a INT64);
--# job
CREATE TEMP FUNCTION f(x INT64) AS (f(x) + 1);
SELECT f(a) AS y FROM p.d.t;
--# edges
-- (result).y <- p.d.t.a  TRANSFORMATION
--# diagnostics
-- 2:8 error[cycle] functions call each other without end
