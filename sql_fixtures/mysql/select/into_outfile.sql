-- A file that the server writes.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
SELECT email INTO OUTFILE '/tmp/mails.txt' FROM raw.users;
LOAD DATA INFILE '/tmp/mails.txt' INTO TABLE mart.spend;
--# edges
-- /tmp/mails.txt.email <- raw.users.email  IDENTITY
