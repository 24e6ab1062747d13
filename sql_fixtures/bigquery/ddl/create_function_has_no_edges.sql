-- A function's body gives edges where it is called, not where it is made.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE OR REPLACE FUNCTION p.d.f(x INT64) AS ((SELECT MAX(c) FROM p.d.u WHERE a = x));
--# edges
