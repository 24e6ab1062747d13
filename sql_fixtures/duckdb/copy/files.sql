-- Files are targets and sources, by the names they have in the text.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR, day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR, city VARCHAR, s STRUCT(a INT, b VARCHAR));
CREATE TABLE mart.spend (email VARCHAR, total DECIMAL(10, 2), runs INT);
--# job
COPY (SELECT email, city FROM raw.users) TO 'users.parquet' (FORMAT parquet);
COPY raw.orders TO 'orders.csv';
COPY mart.spend FROM 'spend.csv';
--# edges
-- orders.csv.amount      <- p.raw.orders.amount       IDENTITY
-- orders.csv.customer_id <- p.raw.orders.customer_id  IDENTITY
-- orders.csv.day         <- p.raw.orders.day          IDENTITY
-- orders.csv.id          <- p.raw.orders.id           IDENTITY
-- orders.csv.status      <- p.raw.orders.status       IDENTITY
-- users.parquet.city     <- p.raw.users.city          IDENTITY
-- users.parquet.email    <- p.raw.users.email         IDENTITY
