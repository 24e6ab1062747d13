-- What later statements know of a table.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR, day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR, city VARCHAR, s STRUCT(a INT, b VARCHAR));
CREATE TABLE mart.spend (email VARCHAR, total DECIMAL(10, 2), runs INT);
--# job
ALTER TABLE raw.users ADD COLUMN tier INT;
ALTER TABLE raw.users DROP COLUMN city;
ALTER TABLE raw.users RENAME email TO mail;
ALTER TABLE raw.users RENAME TO people;
CREATE TABLE mart.people AS FROM raw.people;
--# edges
-- p.mart.people.id   <- p.raw.people.id    IDENTITY
-- p.mart.people.mail <- p.raw.people.mail  IDENTITY
-- p.mart.people.s    <- p.raw.people.s     IDENTITY
-- p.mart.people.tier <- p.raw.people.tier  IDENTITY
