-- INSERT FIRST: a row that a WHEN takes does not reach the next, so that its condition counts there too.
--# catalog
CREATE TABLE P.RAW.ORDERS (ID INT, CUSTOMER_ID INT, AMOUNT NUMBER(10, 2), STATUS VARCHAR, DAY DATE);
CREATE TABLE P.RAW.USERS (ID INT, EMAIL VARCHAR, CITY VARCHAR, DATA VARIANT);
CREATE TABLE P.MART.SPEND (EMAIL VARCHAR, TOTAL NUMBER, RUNS INT);
--# job
INSERT FIRST
  WHEN amount > 100 THEN INTO mart.big (order_id) VALUES (id)
  WHEN status = 'paid' THEN INTO mart.paid (order_id) VALUES (id)
SELECT id, amount, status FROM raw.orders;
--# edges
-- P.MART.BIG           <- P.RAW.ORDERS.AMOUNT  FILTER
-- P.MART.BIG.ORDER_ID  <- P.RAW.ORDERS.ID      IDENTITY
-- P.MART.PAID          <- P.RAW.ORDERS.AMOUNT  FILTER
-- P.MART.PAID          <- P.RAW.ORDERS.STATUS  FILTER
-- P.MART.PAID.ORDER_ID <- P.RAW.ORDERS.ID      IDENTITY
