-- Views, materialized and temporary ones, with names of their own.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
CREATE OR REPLACE VIEW mart.mails (mail, points) AS SELECT email, score FROM raw.users;
CREATE MATERIALIZED VIEW mart.daily AS SELECT day, SUM(amount) AS total FROM raw.orders GROUP BY day;
CREATE TEMPORARY VIEW paid AS SELECT id, amount FROM raw.orders WHERE status = 'paid';
INSERT INTO mart.spend (total) SELECT amount FROM paid;
--# edges
-- p.mart.daily        <- p.raw.orders.day     GROUP_BY
-- p.mart.daily.day    <- p.raw.orders.day     IDENTITY
-- p.mart.daily.total  <- p.raw.orders.amount  AGGREGATION
-- p.mart.mails.mail   <- p.raw.users.email    IDENTITY
-- p.mart.mails.points <- p.raw.users.score    IDENTITY
-- p.mart.spend        <- p.raw.orders.status  FILTER
-- p.mart.spend.total  <- p.raw.orders.amount  IDENTITY
