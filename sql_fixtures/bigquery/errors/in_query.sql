-- A query that does not parse is one diagnostic.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT a, b c d FROM p.d.u;
--# edges
--# diagnostics
-- 1:15 error[syntax-error] expected ";" or the end of the statement but found identifier d
