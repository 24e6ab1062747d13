-- A tuple takes the columns of a query's row, or values one by one.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
UPDATE mart.spend AS s
SET (total, runs) = (SELECT SUM(o.amount), COUNT(o.id) FROM raw.orders AS o WHERE o.status = s.email);
UPDATE mart.spend SET (email, runs) = (LOWER(email), runs + 1);
UPDATE mart.spend SET (email, runs) = ROW(UPPER(email), 0);
--# edges
-- p.mart.spend       <- p.mart.spend.email   FILTER
-- p.mart.spend       <- p.raw.orders.status  FILTER
-- p.mart.spend.email <- p.mart.spend.email   TRANSFORMATION
-- p.mart.spend.runs  <- p.mart.spend.runs    TRANSFORMATION
-- p.mart.spend.runs  <- p.raw.orders.id      AGGREGATION
-- p.mart.spend.total <- p.raw.orders.amount  AGGREGATION
