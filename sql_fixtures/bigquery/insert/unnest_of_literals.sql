-- Rows from an array of constants, looked up in a table.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.n (k INT64, l STRING, m INT64);
--# job
INSERT INTO p.d.n
SELECT r.k, r.l, u.c
FROM UNNEST([STRUCT(1 AS k, 'one' AS l), (2, 'two')]) AS r LEFT JOIN p.d.u AS u ON u.id = r.k;
--# edges
-- p.d.n   <- p.d.u.id  JOIN
-- p.d.n.m <- p.d.u.c   IDENTITY
