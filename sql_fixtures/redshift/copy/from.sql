-- Files are the source; which field makes which column is not known.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
COPY mart.spend FROM 's3://bucket/spend.csv' IAM_ROLE 'arn:aws:iam::1:role/x' CSV IGNOREHEADER 1;
CREATE TABLE mart.mails AS SELECT email FROM mart.spend;
--# edges
-- p.mart.mails.email <- p.mart.spend.email  IDENTITY
