-- A query that does not parse is one diagnostic.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT a, b c d FROM p.d.u;
