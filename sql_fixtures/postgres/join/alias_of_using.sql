-- JOIN … USING (id) AS x names the merged columns.
-- FIXME: the alias is not read; id is that of t.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
CREATE TABLE u (id int, c int, name text);
--# job
SELECT x.id, u.c FROM t JOIN u USING (id) AS x;
--# edges
--# diagnostics
-- 1:43 error[syntax-error] Expected: end of statement, found: AS
