-- What later statements know of a table.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
ALTER TABLE raw.users RENAME COLUMN email TO mail;
ALTER TABLE raw.users ADD COLUMN tier INT DEFAULT 1, DROP COLUMN city;
ALTER TABLE raw.users RENAME TO people;
CREATE TABLE mart.people AS SELECT * FROM raw.people;
--# edges
-- p.mart.people.id    <- p.raw.people.id     IDENTITY
-- p.mart.people.mail  <- p.raw.people.mail   IDENTITY
-- p.mart.people.score <- p.raw.people.score  IDENTITY
-- p.mart.people.tier  <- p.raw.people.tier   IDENTITY
