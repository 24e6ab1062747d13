-- CREATE TABLE at the end of a pipe.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
FROM p.d.u |> SELECT a AS x |> CREATE TABLE p.d.out;
--# edges
-- p.d.out.x <- p.d.u.a  IDENTITY
