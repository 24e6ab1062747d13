-- The column list decides, not the names of the query's columns.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.n (k INT64, l INT64, m INT64);
--# job
INSERT p.d.n (m, k) SELECT id AS k, a AS m FROM p.d.u;
--# edges
-- p.d.n.k <- p.d.u.a   IDENTITY
-- p.d.n.m <- p.d.u.id  IDENTITY
