-- Subqueries give values and choose rows.
--# catalog
CREATE TABLE p.raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status STRING, day DATE);
CREATE TABLE p.raw.users (id INT, email STRING, city STRING, s STRUCT<a: INT, b: STRING>);
CREATE TABLE p.mart.spend (email STRING, total DECIMAL(10, 2), runs INT);
--# job
UPDATE mart.spend AS t SET total = (SELECT MAX(o.amount) FROM raw.orders AS o), runs = DEFAULT WHERE t.email IN (SELECT email FROM raw.users);
DELETE FROM mart.spend WHERE EXISTS (SELECT 1 FROM raw.users AS u WHERE u.email = spend.email);
--# edges
-- p.mart.spend       <- p.mart.spend.email   FILTER
-- p.mart.spend       <- p.raw.users.email    FILTER
-- p.mart.spend.total <- p.raw.orders.amount  AGGREGATION
