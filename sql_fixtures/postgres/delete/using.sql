-- USING joins other tables, which only choose rows.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
DELETE FROM raw.orders AS o USING raw.users AS u, mart.spend AS s
WHERE o.customer_id = u.id AND u.email = s.email AND s.runs > 3;
--# edges
-- p.raw.orders <- p.mart.spend.email        FILTER
-- p.raw.orders <- p.mart.spend.runs         FILTER
-- p.raw.orders <- p.raw.orders.customer_id  FILTER
-- p.raw.orders <- p.raw.users.email         FILTER
-- p.raw.orders <- p.raw.users.id            FILTER
