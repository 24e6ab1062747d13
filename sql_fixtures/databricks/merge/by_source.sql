-- WHEN NOT MATCHED BY SOURCE sees the target alone.
--# catalog
CREATE TABLE p.raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status STRING, day DATE);
CREATE TABLE p.raw.users (id INT, email STRING, city STRING, s STRUCT<a: INT, b: STRING>);
CREATE TABLE p.mart.spend (email STRING, total DECIMAL(10, 2), runs INT);
--# job
MERGE INTO mart.spend t USING raw.users s ON t.email = s.email
WHEN MATCHED THEN UPDATE SET t.runs = s.id
WHEN NOT MATCHED BY TARGET THEN INSERT (email, runs) VALUES (s.email, s.id)
WHEN NOT MATCHED BY SOURCE THEN UPDATE SET runs = t.total;
--# edges
-- p.mart.spend       <- p.mart.spend.email  JOIN
-- p.mart.spend       <- p.raw.users.email   JOIN
-- p.mart.spend.email <- p.raw.users.email   IDENTITY
-- p.mart.spend.runs  <- p.mart.spend.total  IDENTITY
-- p.mart.spend.runs  <- p.raw.users.id      IDENTITY
