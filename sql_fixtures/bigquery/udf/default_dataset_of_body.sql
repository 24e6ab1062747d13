-- The body of a persistent function that the script itself creates keeps the job's default dataset.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64);
CREATE TABLE p.d.t (id INT64);
--# job default_dataset=p.d
CREATE FUNCTION largest() AS ((SELECT MAX(a) FROM u));
CREATE TABLE out AS SELECT id, largest() AS v FROM t;
--# edges
-- p.d.out.id <- p.d.t.id  IDENTITY
-- p.d.out.v  <- p.d.u.a   AGGREGATION
