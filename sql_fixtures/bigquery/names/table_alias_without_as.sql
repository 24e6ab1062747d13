-- Aliases without AS, and a table whose name is its own alias.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT u.a, v.c k FROM p.d.u, p.d.u v, UNNEST([1]) n WHERE u.id = v.id AND n = v.a;
--# edges
-- (result)   <- p.d.u.a   FILTER
-- (result)   <- p.d.u.id  FILTER
-- (result).a <- p.d.u.a   IDENTITY
-- (result).k <- p.d.u.c   IDENTITY
