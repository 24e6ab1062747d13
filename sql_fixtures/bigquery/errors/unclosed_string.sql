-- A string without its end.
--# job
SELECT 'abc FROM p.d.u;
--# edges
--# diagnostics
-- 1:8 error[syntax-error] string literal has no closing quote
