-- A table function that calls itself is reported at once, however often it does.
--# catalog
CREATE TABLE FUNCTION p.d.f(x INT64) AS SELECT a.id FROM p.d.f(1) AS a JOIN p.d.f(2) AS b ON a.id = b.id;
--# job destination=p.d.out
SELECT id FROM p.d.f(1);
--# edges
--# diagnostics
-- 1:16 error[cycle] table functions call each other without end
