-- CHANGE renames, MODIFY does not; RENAME TABLE takes the columns along.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
ALTER TABLE raw.users CHANGE COLUMN email mail VARCHAR(200), ADD COLUMN tier INT, MODIFY COLUMN score BIGINT;
RENAME TABLE raw.users TO raw.people;
CREATE TABLE mart.people AS SELECT * FROM raw.people;
CREATE TABLE mart.same LIKE raw.orders;
--# edges
-- mart.people.city  <- raw.people.city   IDENTITY
-- mart.people.id    <- raw.people.id     IDENTITY
-- mart.people.mail  <- raw.people.mail   IDENTITY
-- mart.people.score <- raw.people.score  IDENTITY
-- mart.people.tier  <- raw.people.tier   IDENTITY
