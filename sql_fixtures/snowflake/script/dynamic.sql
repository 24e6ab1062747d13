-- A text that variables make is followed as far as it is known.
--# catalog
CREATE TABLE P.RAW.ORDERS (ID INT, CUSTOMER_ID INT, AMOUNT NUMBER(10, 2), STATUS VARCHAR, DAY DATE);
CREATE TABLE P.RAW.USERS (ID INT, EMAIL VARCHAR, CITY VARCHAR, DATA VARIANT);
CREATE TABLE P.MART.SPEND (EMAIL VARCHAR, TOTAL NUMBER, RUNS INT);
--# job
DECLARE
  target VARCHAR DEFAULT 'mart.spend';
  stmt VARCHAR;
BEGIN
  stmt := 'INSERT INTO ' || target || ' (email) SELECT email FROM raw.users';
  EXECUTE IMMEDIATE :stmt;
  EXECUTE IMMEDIATE 'DELETE FROM ' || (SELECT city FROM raw.users);
END;
--# edges
-- P.MART.SPEND.EMAIL <- P.RAW.USERS.EMAIL  IDENTITY
--# diagnostics
-- 7:3 warning[dynamic-sql] the SQL of EXECUTE IMMEDIATE is only known at run time
