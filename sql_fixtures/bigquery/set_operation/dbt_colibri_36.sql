-- dbt-colibri#36: a union in a CTE with different names on both sides, then a join.
--# catalog
CREATE TABLE p.d.a (k INT64, v STRING);
CREATE TABLE p.d.b (id INT64, w STRING);
CREATE TABLE p.d.c (k INT64, z STRING);
--# job
WITH u AS (SELECT k, v FROM p.d.a UNION ALL SELECT id, UPPER(w) FROM p.d.b)
SELECT u.k, u.v, c.z FROM u LEFT JOIN p.d.c AS c ON c.k = u.k;
--# edges
-- (result)   <- p.d.a.k   JOIN
-- (result)   <- p.d.b.id  JOIN
-- (result)   <- p.d.c.k   JOIN
-- (result).k <- p.d.a.k   IDENTITY
-- (result).k <- p.d.b.id  IDENTITY
-- (result).v <- p.d.a.v   IDENTITY
-- (result).v <- p.d.b.w   TRANSFORMATION
-- (result).z <- p.d.c.z   IDENTITY
