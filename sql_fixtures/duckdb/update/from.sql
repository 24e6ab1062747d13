-- Other tables choose rows and give values.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR, day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR, city VARCHAR, s STRUCT(a INT, b VARCHAR));
CREATE TABLE mart.spend (email VARCHAR, total DECIMAL(10, 2), runs INT);
--# job
UPDATE mart.spend SET total = o.amount FROM raw.orders AS o WHERE o.status = spend.email;
DELETE FROM mart.spend USING raw.users AS u WHERE u.email = spend.email RETURNING spend.email;
--# edges
-- p.mart.spend       <- p.mart.spend.email   FILTER
-- p.mart.spend       <- p.raw.orders.status  FILTER
-- p.mart.spend       <- p.raw.users.email    FILTER
-- p.mart.spend.total <- p.raw.orders.amount  IDENTITY
