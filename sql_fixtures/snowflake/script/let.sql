-- LET and assignments in branches; the variable of FOR is a row.
--# catalog
CREATE TABLE P.RAW.ORDERS (ID INT, CUSTOMER_ID INT, AMOUNT NUMBER(10, 2), STATUS VARCHAR, DAY DATE);
CREATE TABLE P.RAW.USERS (ID INT, EMAIL VARCHAR, CITY VARCHAR, DATA VARIANT);
CREATE TABLE P.MART.SPEND (EMAIL VARCHAR, TOTAL NUMBER, RUNS INT);
--# job
BEGIN
  LET top NUMBER := (SELECT MAX(amount) FROM raw.orders);
  LET other := 1;
  IF (top > 3) THEN
    other := top;
  ELSE
    RETURN 0;
  END IF;
  FOR r IN (SELECT id, email FROM raw.users) DO
    INSERT INTO mart.spend (email, total) VALUES (r.email, :other);
  END FOR;
END;
--# edges
-- (result).EMAIL     <- P.RAW.USERS.EMAIL    IDENTITY
-- (result).ID        <- P.RAW.USERS.ID       IDENTITY
-- P.MART.SPEND.EMAIL <- P.RAW.USERS.EMAIL    IDENTITY
-- P.MART.SPEND.TOTAL <- P.RAW.ORDERS.AMOUNT  AGGREGATION
