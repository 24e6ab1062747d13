-- DELETE has nothing but filters.
--# catalog
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INTEGER);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
DELETE FROM mart.spend AS s WHERE s.runs = 0 AND NOT EXISTS (SELECT 1 FROM raw.users AS u WHERE u.email = s.email);
--# edges
-- P.MART.SPEND <- P.MART.SPEND.email  FILTER
-- P.MART.SPEND <- P.MART.SPEND.runs   FILTER
-- P.MART.SPEND <- P.RAW.USERS.email   FILTER
