-- A procedure's body is bound where it is called.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
CREATE PROCEDURE raw.fill(IN wanted INT)
BEGIN
  INSERT INTO mart.spend (email) SELECT email FROM raw.users WHERE score > wanted;
END;
CALL raw.fill(3);
--# edges
-- mart.spend       <- raw.users.score  FILTER
-- mart.spend.email <- raw.users.email  IDENTITY
