-- JSON_OBJECTAGG with the word KEY.
-- FIXME: KEY is not read; o aggregates email and score.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT JSON_OBJECTAGG(KEY email VALUE score) AS o FROM raw.users;
--# edges
--# diagnostics
-- 1:27 error[syntax-error] Expected: ), found: email
