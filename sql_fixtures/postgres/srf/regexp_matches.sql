-- regexp_matches in the list gives arrays.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[]);
CREATE TABLE u (id int, c int, name text);
--# job
SELECT id, (regexp_matches(name, 'a(.)', 'g'))[1] AS m FROM t;
--# edges
-- (result).id <- p.public.t.id    IDENTITY
-- (result).m  <- p.public.t.name  TRANSFORMATION
