-- An anonymous block.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
DO $do$
DECLARE n int := 0;
BEGIN
  WHILE n < 3 LOOP
    INSERT INTO mart.spend (email, runs) SELECT email, n FROM raw.users;
    n := n + (SELECT min(score) FROM raw.users);
  END LOOP;
END
$do$;
--# edges
-- p.mart.spend.email <- p.raw.users.email  IDENTITY
-- p.mart.spend.runs  <- p.raw.users.score  AGGREGATION
