-- FROM alone is all of its columns; with unknown ones, each may come from any.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR, day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR, city VARCHAR, s STRUCT(a INT, b VARCHAR));
CREATE TABLE mart.spend (email VARCHAR, total DECIMAL(10, 2), runs INT);
--# job
INSERT INTO mart.spend FROM raw.spend_in;
INSERT INTO mart.spend (email) FROM raw.users SELECT email WHERE id > 3;
--# edges
-- p.mart.spend       <- p.raw.users.id     FILTER
-- p.mart.spend.email <- p.raw.spend_in.*   IDENTITY inferred
-- p.mart.spend.email <- p.raw.users.email  IDENTITY
-- p.mart.spend.runs  <- p.raw.spend_in.*   IDENTITY inferred
-- p.mart.spend.total <- p.raw.spend_in.*   IDENTITY inferred
--# diagnostics
-- 1:29 warning[unknown-table] no metadata for table p.raw.spend_in; give its columns with --catalog
-- 1:1 warning[star-without-metadata] the columns of p.raw.spend_in are unknown; give its metadata with --catalog
