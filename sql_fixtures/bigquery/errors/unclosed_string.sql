-- A string without its end.
--# job
SELECT 'abc FROM p.d.u;
