-- TRUNCATE moves nothing.
--# catalog
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INTEGER);
--# job
TRUNCATE TABLE mart.spend RESTART IDENTITY;
--# edges
