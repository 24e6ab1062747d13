-- An unknown function: every argument counts as a value.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT p.d.mystery(a, c) AS v FROM p.d.u;
