-- A CTE inside a subquery hides one outside.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[]);
CREATE TABLE u (id int, c int, name text);
--# job
WITH x AS (SELECT a AS k FROM t) SELECT k FROM (WITH x AS (SELECT b AS k FROM t) SELECT k FROM x) AS y;
--# edges
-- (result).k <- p.public.t.b  IDENTITY
