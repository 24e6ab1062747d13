-- WITH may stand inside a parenthesised query.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.n (k INT64, l INT64);
--# job
INSERT INTO p.d.n (k, l)
(WITH x AS (SELECT id, c FROM p.d.u WHERE a > 0), y AS (SELECT id, SUM(c) AS total FROM x GROUP BY id) SELECT id, total FROM y);
--# edges
-- p.d.n   <- p.d.u.a   FILTER
-- p.d.n   <- p.d.u.id  GROUP_BY
-- p.d.n.k <- p.d.u.id  IDENTITY
-- p.d.n.l <- p.d.u.c   AGGREGATION
