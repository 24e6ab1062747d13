-- SELECT INTO makes a table, a temporary one by its name.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
SELECT id, email INTO mart.mails FROM raw.users;
SELECT id INTO #ids FROM raw.users WHERE score > 1;
CREATE TABLE mart.ids AS SELECT id FROM #ids;
--# edges
-- p.mart.ids         <- p.raw.users.score  FILTER
-- p.mart.ids.id      <- p.raw.users.id     IDENTITY
-- p.mart.mails.email <- p.raw.users.email  IDENTITY
-- p.mart.mails.id    <- p.raw.users.id     IDENTITY
