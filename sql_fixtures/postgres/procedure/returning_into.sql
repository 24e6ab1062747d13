-- What RETURNING gives to a variable is not followed, and said so; what the statement writes is.
--# catalog
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
DO $$
DECLARE key int;
BEGIN
  INSERT INTO mart.spend (email) SELECT email FROM raw.users RETURNING runs INTO key;
  SELECT score INTO STRICT key FROM raw.users WHERE id = 1;
  UPDATE mart.spend SET runs = key;
END
$$;
--# edges
-- (result)           <- p.raw.users.id     FILTER
-- p.mart.spend.email <- p.raw.users.email  IDENTITY
-- p.mart.spend.runs  <- p.raw.users.score  TRANSFORMATION
--# diagnostics
-- 4:82 warning[unsupported] what the variable gets from a statement that writes has no lineage
