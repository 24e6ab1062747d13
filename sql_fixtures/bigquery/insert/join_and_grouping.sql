-- Join and grouping keys influence the whole target.
--# catalog
CREATE TABLE p.raw.orders (customer_id INT64, amount NUMERIC);
CREATE TABLE p.raw.users (id INT64, email STRING);
CREATE TABLE p.mart.spend (email STRING, total NUMERIC);
--# job
INSERT INTO p.mart.spend (email, total)
SELECT u.email, SUM(o.amount)
FROM p.raw.orders AS o JOIN p.raw.users AS u ON o.customer_id = u.id
GROUP BY u.email;
--# edges
-- p.mart.spend       <- p.raw.orders.customer_id  JOIN
-- p.mart.spend       <- p.raw.users.email         GROUP_BY
-- p.mart.spend       <- p.raw.users.id            JOIN
-- p.mart.spend.email <- p.raw.users.email         IDENTITY
-- p.mart.spend.total <- p.raw.orders.amount       AGGREGATION
