-- A named window, a frame and EXCLUDE.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT sum(a) OVER w AS s, first_value(name) OVER (w ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS f FROM t WINDOW w AS (PARTITION BY id ORDER BY ts);
--# edges
-- (result).f <- p.public.t.id    WINDOW
-- (result).f <- p.public.t.name  AGGREGATION
-- (result).f <- p.public.t.ts    WINDOW
-- (result).s <- p.public.t.a     AGGREGATION
-- (result).s <- p.public.t.id    WINDOW
-- (result).s <- p.public.t.ts    WINDOW
