-- RANGE, GROUPS and EXCLUDE.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[]);
CREATE TABLE u (id int, c int, name text);
--# job
SELECT avg(a) OVER (ORDER BY ts RANGE BETWEEN interval '1 day' PRECEDING AND CURRENT ROW EXCLUDE TIES) AS m FROM t;
--# edges
-- (result).m <- p.public.t.a   AGGREGATION
-- (result).m <- p.public.t.ts  WINDOW
