-- CREATE RECURSIVE VIEW reads itself.
-- FIXME: CREATE RECURSIVE VIEW is not read; id and top are those of staff, boss filters, id and boss join.
--# catalog
CREATE TABLE raw.staff (id INTEGER, boss INTEGER, name VARCHAR(50));
--# job
CREATE RECURSIVE VIEW mart.chain (id, top) AS SELECT id, name FROM raw.staff WHERE boss IS NULL UNION ALL SELECT s.id, c.top FROM raw.staff AS s JOIN mart.chain AS c ON c.id = s.boss;
--# edges
--# diagnostics
-- 1:8 error[syntax-error] Expected: an object type after CREATE, found: RECURSIVE
