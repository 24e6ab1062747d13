-- CORRESPONDING matches by name, and keeps the names that both have.
-- FIXME: CORRESPONDING is not read; id and k come from both sides.
--# catalog
CREATE TABLE raw.l (id INTEGER, k INTEGER, a INTEGER);
CREATE TABLE raw.m (id INTEGER, k INTEGER, b INTEGER);
--# job
SELECT id, k, a FROM raw.l UNION CORRESPONDING SELECT b, k, id FROM raw.m;
--# edges
--# diagnostics
-- 1:34 error[syntax-error] Expected: SELECT, VALUES, or a subquery in the query body, found: CORRESPONDING
