-- An unknown target takes the query's own names.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
INSERT INTO p.x.out SELECT a, c AS d FROM p.d.u;
