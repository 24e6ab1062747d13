-- A star takes the columns of the same names.
--# catalog
CREATE TABLE p.raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status STRING, day DATE);
CREATE TABLE p.raw.users (id INT, email STRING, city STRING, s STRUCT<a: INT, b: STRING>);
CREATE TABLE p.mart.spend (email STRING, total DECIMAL(10, 2), runs INT);
--# job
MERGE INTO mart.spend AS t
USING (SELECT o.amount AS total, u.email, o.id AS runs, u.city AS extra FROM raw.orders AS o JOIN raw.users AS u ON u.id = o.customer_id) AS s
ON t.email = s.email
WHEN MATCHED AND s.total > 0 THEN UPDATE SET *
WHEN NOT MATCHED THEN INSERT *
WHEN NOT MATCHED BY SOURCE AND t.runs < 0 THEN DELETE;
--# edges
-- p.mart.spend       <- p.mart.spend.email        JOIN
-- p.mart.spend       <- p.mart.spend.runs         FILTER
-- p.mart.spend       <- p.raw.orders.amount       FILTER
-- p.mart.spend       <- p.raw.orders.customer_id  JOIN
-- p.mart.spend       <- p.raw.users.email         JOIN
-- p.mart.spend       <- p.raw.users.id            JOIN
-- p.mart.spend.email <- p.raw.users.email         IDENTITY
-- p.mart.spend.runs  <- p.raw.orders.id           IDENTITY
-- p.mart.spend.total <- p.raw.orders.amount       IDENTITY
