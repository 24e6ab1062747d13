-- ROWS FROM puts functions side by side.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[]);
CREATE TABLE u (id int, c int, name text);
--# job
SELECT x.a, x.b FROM ROWS FROM (generate_series(1, 3), unnest(ARRAY[1, 2])) AS x (a, b);
--# edges
