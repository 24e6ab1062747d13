-- FROM behind SET; the target is not listed again.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
UPDATE mart.spend AS s
SET total = s.total + o.amount, runs = DEFAULT
FROM raw.orders AS o JOIN raw.users AS u ON u.id = o.customer_id
WHERE s.email = u.email AND o.status = 'paid';
--# edges
-- p.mart.spend       <- p.mart.spend.email        FILTER
-- p.mart.spend       <- p.raw.orders.customer_id  JOIN
-- p.mart.spend       <- p.raw.orders.status       FILTER
-- p.mart.spend       <- p.raw.users.email         FILTER
-- p.mart.spend       <- p.raw.users.id            JOIN
-- p.mart.spend.total <- p.mart.spend.total        TRANSFORMATION
-- p.mart.spend.total <- p.raw.orders.amount       TRANSFORMATION
