-- CORRESPONDING BY matches the columns that it lists.
-- FIXME: CORRESPONDING is not read; k comes from both sides.
--# catalog
CREATE TABLE raw.l (id INTEGER, k INTEGER, a INTEGER);
CREATE TABLE raw.m (id INTEGER, k INTEGER, b INTEGER);
--# job
SELECT id, k, a FROM raw.l UNION ALL CORRESPONDING BY (k) SELECT k, id FROM raw.m;
--# edges
--# diagnostics
-- 1:38 error[syntax-error] Expected: SELECT, VALUES, or a subquery in the query body, found: CORRESPONDING
