-- Macros with an expression and with a query, a temporary one too.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR, day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR, city VARCHAR, s STRUCT(a INT, b VARCHAR));
CREATE TABLE mart.spend (email VARCHAR, total DECIMAL(10, 2), runs INT);
--# job
CREATE MACRO raw.net(gross, rate := 0) AS gross * (1 - rate);
CREATE OR REPLACE MACRO raw.of_city(wanted) AS TABLE SELECT email AS mail, id FROM raw.users WHERE city = wanted;
CREATE TEMP MACRO twice(x) AS x * 2;
INSERT INTO mart.spend (total, runs) SELECT raw.net(amount), twice(customer_id) FROM raw.orders;
CREATE TABLE mart.mails AS SELECT mail FROM raw.of_city('x');
--# edges
-- p.mart.mails       <- p.raw.users.city          FILTER
-- p.mart.mails.mail  <- p.raw.users.email         IDENTITY
-- p.mart.spend.runs  <- p.raw.orders.customer_id  TRANSFORMATION
-- p.mart.spend.total <- p.raw.orders.amount       TRANSFORMATION
-- p.raw.of_city      <- p.raw.users.city          FILTER
-- p.raw.of_city.id   <- p.raw.users.id            IDENTITY
-- p.raw.of_city.mail <- p.raw.users.email         IDENTITY
