-- Arguments by name.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT make_interval(days => a, hours => b) AS i FROM t;
--# edges
-- (result).i <- p.public.t.a  TRANSFORMATION
-- (result).i <- p.public.t.b  TRANSFORMATION
