-- A syntax error in the text.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
UNLOAD ('SELECT email FROM') TO 's3://bucket/users/' IAM_ROLE 'arn:aws:iam::1:role/x';
INSERT INTO mart.spend (email) SELECT email FROM raw.users;
--# edges
-- p.mart.spend.email <- p.raw.users.email  IDENTITY
--# diagnostics
-- 1:1 error[syntax-error] Expected: identifier, found: EOF
