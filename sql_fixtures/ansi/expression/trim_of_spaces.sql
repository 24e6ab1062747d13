-- TRIM with a side and without characters takes spaces.
-- FIXME: TRIM with a side needs characters here; c comes from city.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT TRIM(TRAILING FROM city) AS c FROM raw.users;
--# edges
--# diagnostics
-- 1:27 error[syntax-error] Expected: ), found: city
