-- A view that unites the same table of several datasets, with the dataset's name as a column.
--# catalog
CREATE TABLE p.eu.orders (id INT64, amount NUMERIC);
CREATE TABLE p.us.orders (id INT64, amount NUMERIC, state STRING);
--# job
CREATE VIEW p.all.orders AS
SELECT 'eu' AS region, *, CAST(NULL AS STRING) AS state FROM p.eu.orders
UNION ALL
SELECT 'us', * FROM p.us.orders;
--# edges
-- p.all.orders.amount <- p.eu.orders.amount  IDENTITY
-- p.all.orders.amount <- p.us.orders.amount  IDENTITY
-- p.all.orders.id     <- p.eu.orders.id      IDENTITY
-- p.all.orders.id     <- p.us.orders.id      IDENTITY
-- p.all.orders.state  <- p.us.orders.state   IDENTITY
