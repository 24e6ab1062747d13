-- Unqualified names in a body that the script creates live in the job's default dataset.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job default_dataset=p.d
CREATE TABLE FUNCTION tf(k INT64) AS SELECT id, c FROM u WHERE a = k;
CREATE TABLE y AS SELECT f.c FROM tf(3) AS f;
--# edges
-- p.d.tf    <- p.d.u.a   FILTER
-- p.d.tf.c  <- p.d.u.c   IDENTITY
-- p.d.tf.id <- p.d.u.id  IDENTITY
-- p.d.y     <- p.d.u.a   FILTER
-- p.d.y.c   <- p.d.u.c   IDENTITY
