-- INSERT at the end of a pipe writes.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.out (x INT64, y INT64);
--# job
FROM p.d.u |> SELECT a, c |> INSERT INTO p.d.out (x, y);
--# edges
-- p.d.out.x <- p.d.u.a  IDENTITY
-- p.d.out.y <- p.d.u.c  IDENTITY
