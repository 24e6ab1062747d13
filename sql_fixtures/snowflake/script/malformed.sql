-- A statement with a syntax error costs only itself.
--# catalog
CREATE TABLE P.RAW.ORDERS (ID INT, CUSTOMER_ID INT, AMOUNT NUMBER(10, 2), STATUS VARCHAR, DAY DATE);
CREATE TABLE P.RAW.USERS (ID INT, EMAIL VARCHAR, CITY VARCHAR, DATA VARIANT);
CREATE TABLE P.MART.SPEND (EMAIL VARCHAR, TOTAL NUMBER, RUNS INT);
--# job
BEGIN
  INSERT INTO mart.spend (email) SELECT email FROM raw.users;
  INSERT mart.spend email;
  IF (1 = 1) THEN
    UPDATE mart.spend SET total total;
    UPDATE mart.spend SET total = runs;
  END IF;
END;
DELETE FROM mart.spend WHERE runs = 0;
--# edges
-- P.MART.SPEND       <- P.MART.SPEND.RUNS  FILTER
-- P.MART.SPEND.EMAIL <- P.RAW.USERS.EMAIL  IDENTITY
-- P.MART.SPEND.TOTAL <- P.MART.SPEND.RUNS  IDENTITY
--# diagnostics
-- 3:21 error[syntax-error] Expected: SELECT, VALUES, or a subquery in the query body, found: email
-- 5:33 error[syntax-error] Expected: =, found: total
