-- PL/pgSQL: variables, loops over queries, cursors, dynamic SQL.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
CREATE PROCEDURE raw.fill(wanted text) LANGUAGE plpgsql AS $$
DECLARE
  r RECORD;
  best raw.orders.amount%TYPE := (SELECT max(amount) FROM raw.orders);
  points CURSOR FOR SELECT id, score FROM raw.users;
  who int;
  many int;
BEGIN
  FOR r IN SELECT id, email FROM raw.users WHERE city = wanted LOOP
    INSERT INTO mart.spend (email, total) VALUES (r.email, best);
  END LOOP;
  OPEN points;
  FETCH points INTO who, many;
  UPDATE mart.spend SET runs = many;
  IF many > 3 THEN
    EXECUTE 'DELETE FROM mart.spend WHERE runs > 3';
  ELSIF many = 3 THEN
    RAISE NOTICE 'three of %', who;
  END IF;
  SELECT day INTO best FROM raw.orders WHERE id = 1;
  INSERT INTO mart.days (day) VALUES (best);
EXCEPTION WHEN OTHERS THEN
  INSERT INTO mart.log (kind) SELECT status FROM raw.orders;
END;
$$;
CALL raw.fill('Bern');
--# edges
-- p.mart.days.day    <- p.raw.orders.day     TRANSFORMATION
-- p.mart.log.kind    <- p.raw.orders.status  IDENTITY
-- p.mart.spend       <- p.mart.spend.runs    FILTER
-- p.mart.spend.email <- p.raw.users.email    IDENTITY
-- p.mart.spend.runs  <- p.raw.users.score    TRANSFORMATION
-- p.mart.spend.total <- p.raw.orders.amount  AGGREGATION
