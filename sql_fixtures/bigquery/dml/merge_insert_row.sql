-- INSERT ROW takes the source's columns in the target's order.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.n (k INT64, l INT64, m INT64);
--# job
MERGE INTO p.d.n AS n USING (SELECT id, a, c FROM p.d.u) AS s ON FALSE
WHEN NOT MATCHED THEN INSERT ROW;
--# edges
-- p.d.n.k <- p.d.u.id  IDENTITY
-- p.d.n.l <- p.d.u.a   IDENTITY
-- p.d.n.m <- p.d.u.c   IDENTITY
