-- COLUMNS with a lambda over names.
-- FIXME: the columns that the lambda chooses are missing.
--# catalog
CREATE TABLE w (id INTEGER, alpha INTEGER, amount INTEGER);
--# job
SELECT COLUMNS(lambda c: c LIKE 'a%') FROM w;
--# edges
--# diagnostics
-- 1:8 note[unknown-function] function p.main.columns is not known: all its arguments count as values
