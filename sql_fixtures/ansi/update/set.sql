-- SET reads the row as it was; a subquery may see it.
--# catalog
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INTEGER);
CREATE TABLE raw.orders (id INTEGER, customer_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INTEGER, email VARCHAR(100), city VARCHAR(50), score INTEGER);
--# job
UPDATE mart.spend AS s SET total = s.total + 1, runs = (SELECT COUNT(o.id) FROM raw.orders AS o WHERE o.status = s.email), email = DEFAULT WHERE s.email IN (SELECT email FROM raw.users);
--# edges
-- P.MART.SPEND       <- P.MART.SPEND.email   FILTER
-- P.MART.SPEND       <- P.RAW.ORDERS.status  FILTER
-- P.MART.SPEND       <- P.RAW.USERS.email    FILTER
-- P.MART.SPEND.runs  <- P.RAW.ORDERS.id      AGGREGATION
-- P.MART.SPEND.total <- P.MART.SPEND.total   TRANSFORMATION
