-- Views that are bound late, and materialized ones.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
CREATE OR REPLACE VIEW mart.mails AS SELECT email FROM raw.users WITH NO SCHEMA BINDING;
CREATE MATERIALIZED VIEW mart.daily AUTO REFRESH YES AS SELECT day, amount FROM raw.orders;
--# edges
-- p.mart.daily.amount <- p.raw.orders.amount  IDENTITY
-- p.mart.daily.day    <- p.raw.orders.day     IDENTITY
-- p.mart.mails.email  <- p.raw.users.email    IDENTITY
