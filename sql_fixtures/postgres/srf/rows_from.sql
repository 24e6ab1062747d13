-- ROWS FROM puts functions side by side.
-- FIXME: ROWS FROM is not read.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[]);
CREATE TABLE u (id int, c int, name text);
--# job
SELECT x.a, x.b FROM ROWS FROM (generate_series(1, 3), unnest(ARRAY[1, 2])) AS x (a, b);
--# edges
--# diagnostics
-- 1:27 error[syntax-error] Expected: end of statement, found: FROM
