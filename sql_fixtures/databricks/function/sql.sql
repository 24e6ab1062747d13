-- RETURN with an expression, or a query for a table.
--# catalog
CREATE TABLE p.raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status STRING, day DATE);
CREATE TABLE p.raw.users (id INT, email STRING, city STRING, s STRUCT<a: INT, b: STRING>);
CREATE TABLE p.mart.spend (email STRING, total DECIMAL(10, 2), runs INT);
--# job
CREATE OR REPLACE FUNCTION raw.net(gross DOUBLE, rate DOUBLE) RETURNS DOUBLE COMMENT 'x' RETURN gross * (1 - rate);
CREATE FUNCTION raw.of_city(wanted STRING) RETURNS TABLE (mail STRING) RETURN SELECT email FROM raw.users WHERE city = wanted;
CREATE TEMPORARY FUNCTION blank() RETURNS INT RETURN 0;
INSERT INTO mart.spend (email, total) SELECT c.mail, raw.net(o.amount, o.id) FROM raw.orders AS o, raw.of_city('x') AS c;
--# edges
-- p.mart.spend       <- p.raw.users.city     FILTER
-- p.mart.spend.email <- p.raw.users.email    IDENTITY
-- p.mart.spend.total <- p.raw.orders.amount  TRANSFORMATION
-- p.mart.spend.total <- p.raw.orders.id      TRANSFORMATION
-- p.raw.of_city      <- p.raw.users.city     FILTER
-- p.raw.of_city.mail <- p.raw.users.email    IDENTITY
