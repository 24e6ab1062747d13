-- sqllineage#584: INSERT from a subquery that joins its target.
--# catalog
CREATE TABLE p.d.out (id INT64, v INT64);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
INSERT INTO p.d.out (id, v) SELECT n.id, n.c FROM (SELECT u.id, u.c FROM p.d.u AS u LEFT JOIN p.d.out AS o ON o.id = u.id WHERE o.id IS NULL) AS n;
--# edges
-- p.d.out    <- p.d.out.id  FILTER
-- p.d.out    <- p.d.out.id  JOIN
-- p.d.out    <- p.d.u.id    JOIN
-- p.d.out.id <- p.d.u.id    IDENTITY
-- p.d.out.v  <- p.d.u.c     IDENTITY
