-- The query of UNLOAD is a text.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
UNLOAD ('SELECT email, score FROM raw.users WHERE city = ''Bern''') TO 's3://bucket/users/' IAM_ROLE 'arn:aws:iam::1:role/x' PARQUET;
UNLOAD ($$ SELECT id FROM raw.orders $$) TO 's3://bucket/orders/' IAM_ROLE DEFAULT FORMAT CSV;
--# edges
-- s3://bucket/orders/.id   <- p.raw.orders.id    IDENTITY
-- s3://bucket/users/       <- p.raw.users.city   FILTER
-- s3://bucket/users/.email <- p.raw.users.email  IDENTITY
-- s3://bucket/users/.score <- p.raw.users.score  IDENTITY
