-- VALUES may hold expressions and scalar subqueries; the rows are united per column.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.n (k INT64, l INT64, m TIMESTAMP);
--# job
INSERT INTO p.d.n (k, l, m)
VALUES
  ((SELECT MAX(id) FROM p.d.u WHERE c > 0), 1 + (SELECT COUNT(*) FROM p.d.u), CURRENT_TIMESTAMP()),
  (DEFAULT, (SELECT a FROM p.d.u ORDER BY id LIMIT 1), NULL);
--# edges
-- p.d.n   <- p.d.u.c   FILTER
-- p.d.n   <- p.d.u.id  SORT
-- p.d.n.k <- p.d.u.id  AGGREGATION
-- p.d.n.l <- p.d.u.a   TRANSFORMATION
