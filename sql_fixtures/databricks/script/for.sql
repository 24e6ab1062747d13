-- FOR over a query, a handler, and a session variable.
--# catalog
CREATE TABLE p.raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status STRING, day DATE);
CREATE TABLE p.raw.users (id INT, email STRING, city STRING, s STRUCT<a: INT, b: STRING>);
CREATE TABLE p.mart.spend (email STRING, total DECIMAL(10, 2), runs INT);
--# job
DECLARE VARIABLE best INT DEFAULT 3;
SET VAR best = (SELECT MAX(id) FROM raw.users);
BEGIN
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN
    INSERT INTO mart.log (kind) SELECT status FROM raw.orders;
  END;
  FOR row AS SELECT email, id FROM raw.users WHERE city = 'Bern' DO
    INSERT INTO mart.spend (email, runs) VALUES (row.email, best);
  END FOR;
END;
--# edges
-- (result)           <- p.raw.users.city     FILTER
-- (result).email     <- p.raw.users.email    IDENTITY
-- (result).id        <- p.raw.users.id       IDENTITY
-- p.mart.log.kind    <- p.raw.orders.status  IDENTITY
-- p.mart.spend.email <- p.raw.users.email    IDENTITY
-- p.mart.spend.runs  <- p.raw.users.id       AGGREGATION
