-- A star gives what the table had at the time of the job, before and after it was replaced.
--# catalog
CREATE TABLE p.d.t (id INT64, a INT64);
CREATE TABLE p.d.u (id INT64, b INT64, c INT64);
--# job destination=p.d.first
SELECT * FROM p.d.t;
--# edges
-- p.d.first.a  <- p.d.t.a   IDENTITY
-- p.d.first.id <- p.d.t.id  IDENTITY
--# job
CREATE OR REPLACE TABLE p.d.t AS SELECT id, b, c FROM p.d.u;
--# edges
-- p.d.t.b  <- p.d.u.b   IDENTITY
-- p.d.t.c  <- p.d.u.c   IDENTITY
-- p.d.t.id <- p.d.u.id  IDENTITY
--# job destination=p.d.second
SELECT * FROM p.d.t;
--# edges
-- p.d.second.b  <- p.d.t.b   IDENTITY
-- p.d.second.c  <- p.d.t.c   IDENTITY
-- p.d.second.id <- p.d.t.id  IDENTITY
