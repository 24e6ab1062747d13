-- All kinds of WHEN, DO NOTHING among them: its condition keeps rows from the clauses behind it.
--# catalog
CREATE TABLE raw.orders (id INT, customer_id INT, amount NUMERIC, status TEXT, day DATE);
CREATE TABLE raw.users (id INT, email TEXT, city TEXT, score INT);
CREATE TABLE mart.spend (email TEXT, total NUMERIC, runs INT);
--# job
MERGE INTO mart.spend AS t
USING (SELECT u.email, o.amount FROM raw.orders AS o JOIN raw.users AS u ON u.id = o.customer_id) AS s
ON t.email = s.email
WHEN MATCHED AND s.amount = 0 THEN DELETE
WHEN MATCHED AND t.runs > 9 THEN DO NOTHING
WHEN MATCHED THEN UPDATE SET total = t.total + s.amount, runs = t.runs + 1
WHEN NOT MATCHED THEN INSERT (email, total) VALUES (s.email, s.amount)
RETURNING t.email;
--# edges
-- p.mart.spend       <- p.mart.spend.email        JOIN
-- p.mart.spend       <- p.mart.spend.runs         FILTER
-- p.mart.spend       <- p.raw.orders.amount       FILTER
-- p.mart.spend       <- p.raw.orders.customer_id  JOIN
-- p.mart.spend       <- p.raw.users.email         JOIN
-- p.mart.spend       <- p.raw.users.id            JOIN
-- p.mart.spend.email <- p.raw.users.email         IDENTITY
-- p.mart.spend.runs  <- p.mart.spend.runs         TRANSFORMATION
-- p.mart.spend.total <- p.mart.spend.total        TRANSFORMATION
-- p.mart.spend.total <- p.raw.orders.amount       TRANSFORMATION
