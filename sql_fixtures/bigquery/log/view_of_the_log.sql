-- A view that a job created has the columns of its query, for the jobs after it.
--# catalog
CREATE TABLE p.d.s (id INT64, x STRUCT<a INT64, b STRING>);
--# job
CREATE VIEW p.d.v (key, a) AS SELECT id, x.a FROM p.d.s;
--# edges
-- p.d.v.a   <- p.d.s.x.a  IDENTITY
-- p.d.v.key <- p.d.s.id   IDENTITY
--# job destination=p.d.out
SELECT * FROM p.d.v;
--# edges
-- p.d.out.a   <- p.d.v.a    IDENTITY
-- p.d.out.key <- p.d.v.key  IDENTITY
