-- SELECT INTO makes a table; of a temporary one, what was written to it is the source.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
SELECT id, email INTO TEMP kept FROM raw.users WHERE score > 0;
SELECT email INTO mart.mails FROM kept;
--# edges
-- p.mart.mails       <- p.raw.users.score  FILTER
-- p.mart.mails.email <- p.raw.users.email  IDENTITY
