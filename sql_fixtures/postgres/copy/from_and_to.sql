-- Files are sources and targets; which field makes which column is not known.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
COPY raw.users (id, email) FROM '/in/users.csv' WITH (FORMAT csv, HEADER true);
COPY (SELECT email, amount * 2 AS twice FROM raw.users JOIN raw.orders USING (id)) TO '/out/twice.csv' WITH (FORMAT csv);
COPY mart.spend (email, total) TO '/out/spend.csv';
COPY mart.spend TO STDOUT;
--# edges
-- (result).email       <- p.mart.spend.email   IDENTITY
-- (result).runs        <- p.mart.spend.runs    IDENTITY
-- (result).total       <- p.mart.spend.total   IDENTITY
-- /out/spend.csv.email <- p.mart.spend.email   IDENTITY
-- /out/spend.csv.total <- p.mart.spend.total   IDENTITY
-- /out/twice.csv       <- p.raw.orders.id      JOIN
-- /out/twice.csv       <- p.raw.users.id       JOIN
-- /out/twice.csv.email <- p.raw.users.email    IDENTITY
-- /out/twice.csv.twice <- p.raw.orders.amount  TRANSFORMATION
