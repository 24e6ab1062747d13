-- The error says what was expected where.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT (a + c FROM p.d.u;
--# edges
--# diagnostics
-- 1:15 error[syntax-error] expected ")" but found keyword FROM
