-- A procedure in PL/pgSQL is not read.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status VARCHAR(20), day DATE);
CREATE TABLE raw.users (id INT, email VARCHAR(100), city VARCHAR(100), score INT);
CREATE TABLE mart.spend (email VARCHAR(100), total DECIMAL(10, 2), runs INT);
--# job
CREATE OR REPLACE PROCEDURE raw.fill(wanted IN INT) AS $$
BEGIN
  INSERT INTO mart.spend (email) SELECT email FROM raw.users WHERE score > wanted;
END;
$$ LANGUAGE plpgsql;
CALL raw.fill(3);
--# edges
-- p.mart.spend       <- p.raw.users.score  FILTER
-- p.mart.spend.email <- p.raw.users.email  IDENTITY
