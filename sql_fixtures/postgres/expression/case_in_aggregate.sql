-- A CASE inside an aggregate.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[]);
CREATE TABLE u (id int, c int, name text);
--# job
SELECT count(*) FILTER (WHERE a > 1) AS n, sum(CASE WHEN b > 1 THEN a END) AS s, bool_or(a > b) AS o FROM t;
--# edges
-- (result).n <- p.public.t.a  CONDITIONAL
-- (result).o <- p.public.t.a  AGGREGATION
-- (result).o <- p.public.t.b  AGGREGATION
-- (result).s <- p.public.t.a  AGGREGATION
-- (result).s <- p.public.t.b  CONDITIONAL
