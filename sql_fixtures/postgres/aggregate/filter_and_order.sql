-- FILTER chooses rows, ORDER BY orders them.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT sum(a) FILTER (WHERE b > 1) AS f, string_agg(name, ',' ORDER BY ts) AS s, array_agg(DISTINCT a) AS r FROM t;
--# edges
-- (result).f <- p.public.t.a     AGGREGATION
-- (result).f <- p.public.t.b     CONDITIONAL
-- (result).r <- p.public.t.a     AGGREGATION
-- (result).s <- p.public.t.name  AGGREGATION
-- (result).s <- p.public.t.ts    WINDOW
