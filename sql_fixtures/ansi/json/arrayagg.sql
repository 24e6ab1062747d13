-- JSON_ARRAYAGG with an order.
--# catalog
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
SELECT JSON_ARRAYAGG(city ORDER BY id ABSENT ON NULL) AS a FROM raw.users;
--# edges
-- (result).a <- P.RAW.USERS.city  AGGREGATION
-- (result).a <- P.RAW.USERS.id    WINDOW
