-- USING (…) AS x names the merged columns.
-- FIXME: the alias is not read; id is that of l.
--# catalog
CREATE TABLE raw.l (id INTEGER, k INTEGER, a INTEGER);
CREATE TABLE raw.m (id INTEGER, k INTEGER, b INTEGER);
--# job
SELECT x.id, m.b FROM raw.l JOIN raw.m USING (id) AS x;
--# edges
--# diagnostics
-- 1:51 error[syntax-error] Expected: end of statement, found: AS
