-- The row that is there takes what the row that was to be inserted would have had; WHERE chooses rows.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
INSERT INTO mart.spend (email, total, runs)
SELECT u.email, o.amount, 1 FROM raw.orders AS o JOIN raw.users AS u ON u.id = o.customer_id
ON CONFLICT (email) DO UPDATE
SET total = mart.spend.total + EXCLUDED.total, runs = spend.runs + 1
WHERE spend.total IS DISTINCT FROM EXCLUDED.total;
--# edges
-- p.mart.spend       <- p.mart.spend.total        FILTER
-- p.mart.spend       <- p.raw.orders.amount       FILTER
-- p.mart.spend       <- p.raw.orders.customer_id  JOIN
-- p.mart.spend       <- p.raw.users.id            JOIN
-- p.mart.spend.email <- p.raw.users.email         IDENTITY
-- p.mart.spend.runs  <- p.mart.spend.runs         TRANSFORMATION
-- p.mart.spend.total <- p.mart.spend.total        TRANSFORMATION
-- p.mart.spend.total <- p.raw.orders.amount       TRANSFORMATION
