-- Regular expressions, SIMILAR TO, COLLATE.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[]);
CREATE TABLE u (id int, c int, name text);
--# job
SELECT name ~* 'x' AS r, name SIMILAR TO 'y' AS s, name COLLATE "C" AS c, substring(name from 'a(.*)') AS g FROM t;
--# edges
-- (result).c <- p.public.t.name  TRANSFORMATION
-- (result).g <- p.public.t.name  TRANSFORMATION
-- (result).r <- p.public.t.name  TRANSFORMATION
-- (result).s <- p.public.t.name  TRANSFORMATION
