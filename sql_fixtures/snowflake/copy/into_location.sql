-- Unloading: a table, or a query.
--# catalog
CREATE TABLE P.RAW.ORDERS (ID INT, CUSTOMER_ID INT, AMOUNT NUMBER(10, 2), STATUS VARCHAR, DAY DATE);
CREATE TABLE P.RAW.USERS (ID INT, EMAIL VARCHAR, CITY VARCHAR, DATA VARIANT);
CREATE TABLE P.MART.SPEND (EMAIL VARCHAR, TOTAL NUMBER, RUNS INT);
--# job
COPY INTO @raw.stage/users/ FROM (SELECT id, email FROM raw.users WHERE city = 'X') FILE_FORMAT = (TYPE = PARQUET);
COPY INTO 's3://bucket/spend/' FROM mart.spend;
--# edges
-- @raw.stage/users/        <- P.RAW.USERS.CITY    FILTER
-- @raw.stage/users/.EMAIL  <- P.RAW.USERS.EMAIL   IDENTITY
-- @raw.stage/users/.ID     <- P.RAW.USERS.ID      IDENTITY
-- s3://bucket/spend/.EMAIL <- P.MART.SPEND.EMAIL  IDENTITY
-- s3://bucket/spend/.RUNS  <- P.MART.SPEND.RUNS   IDENTITY
-- s3://bucket/spend/.TOTAL <- P.MART.SPEND.TOTAL  IDENTITY
