-- What the emulator is told to run, in this order. On the line of a job, as in sql_fixtures: `default_dataset=d`,
-- `destination=d.t`.
--# setup
CREATE TABLE raw.users (id INT64, email STRING, country STRING, address STRUCT<street STRING, city STRING, geo STRUCT<lat FLOAT64, lng FLOAT64>>, tags ARRAY<STRING>)
--# setup
CREATE TABLE raw.orders (id INT64, customer_id INT64, status STRING, amount NUMERIC, created_at TIMESTAMP, items ARRAY<STRUCT<sku STRING, qty INT64, price INT64>>)
--# setup
INSERT INTO raw.users (id, email, country, address, tags) VALUES
  (1, 'Ann@Example.com', 'de', STRUCT('A St', 'Berlin', STRUCT(52.5, 13.4)), ['new', 'vip']),
  (2, 'bob@example.com', 'fr', STRUCT('B St', 'Paris', STRUCT(48.8, 2.3)), ['new'])
--# setup
INSERT INTO raw.orders (id, customer_id, status, amount, created_at, items) VALUES
  (10, 1, 'paid', 30, TIMESTAMP '2026-09-01 10:00:00 UTC', [STRUCT('x', 1, 10), STRUCT('y', 2, 10)]),
  (11, 2, 'open', 5, TIMESTAMP '2026-09-02 10:00:00 UTC', [STRUCT('x', 1, 5)])
--# job ctas
CREATE TABLE staging.users AS SELECT id, LOWER(email) AS email, country FROM raw.users
--# job ctas_all_columns
CREATE OR REPLACE TABLE staging.orders AS SELECT * FROM raw.orders
--# job select_with_destination destination=staging.paid
SELECT id, customer_id, amount FROM raw.orders WHERE status = 'paid'
--# job default_dataset default_dataset=raw destination=staging.cities
SELECT id, address.city AS city, address.geo.lat FROM users
--# job join
CREATE TABLE mart.spend AS
SELECT u.email, SUM(IF(o.status = 'paid', o.amount, 0)) AS total, COUNT(*) AS orders
FROM staging.orders AS o JOIN staging.users AS u ON o.customer_id = u.id
GROUP BY u.email
--# job using
CREATE TABLE mart.sides AS
SELECT id, a.email AS left_email, b.country AS right_country
FROM staging.users AS a FULL JOIN raw.users AS b USING (id)
--# job ctes
CREATE TABLE mart.tops AS
WITH paid AS (SELECT customer_id, amount FROM staging.paid),
  best AS (SELECT customer_id, MAX(amount) AS top FROM paid GROUP BY 1)
SELECT u.email, best.top FROM best JOIN staging.users AS u ON u.id = best.customer_id
--# job unnest
CREATE TABLE mart.items AS
SELECT o.id AS order_id, i.sku, i.qty * i.price AS value FROM raw.orders AS o, UNNEST(o.items) AS i
--# job unnest_with_offset
CREATE TABLE mart.tags AS
SELECT u.id, tag, position FROM raw.users AS u CROSS JOIN UNNEST(u.tags) AS tag WITH OFFSET AS position
--# job window
CREATE TABLE mart.ranked AS
SELECT id, ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY created_at DESC) AS place,
  SUM(amount) OVER (PARTITION BY customer_id ORDER BY created_at) AS running
FROM raw.orders
--# job qualify
CREATE TABLE mart.latest AS
SELECT customer_id, id FROM raw.orders
WHERE TRUE QUALIFY ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY created_at DESC) = 1
--# job insert_select
INSERT INTO mart.spend (email, total) SELECT email, 0 FROM raw.users WHERE country = 'fr'
--# job insert_positions
INSERT INTO staging.users (id, email, country) SELECT id + 100, CONCAT('x', email), address.city FROM raw.users
--# job update
UPDATE staging.users SET country = UPPER(email) WHERE country IS NULL
--# job delete
DELETE FROM staging.orders WHERE status = 'open'
--# job merge
MERGE staging.users AS t USING raw.users AS s ON t.id = s.id
WHEN MATCHED THEN UPDATE SET email = CONCAT(t.email, s.email)
WHEN NOT MATCHED THEN INSERT (id, email, country) VALUES (s.id, s.email, s.address.city)
--# job view
CREATE VIEW mart.customers AS SELECT id, email, CASE country WHEN 'de' THEN 'DACH' ELSE country END AS market FROM staging.users
--# job from_view
CREATE TABLE mart.markets AS SELECT market, COUNT(DISTINCT id) AS customers FROM mart.customers GROUP BY market
--# job view_on_view
CREATE VIEW mart.dach AS SELECT * EXCEPT (market) FROM mart.customers WHERE market = 'DACH'
--# job from_view_on_view destination=mart.dach_copy
SELECT * FROM mart.dach
--# job struct
CREATE TABLE mart.records AS SELECT id, STRUCT(email AS mail, country AS land) AS person FROM staging.users
--# job struct_field
CREATE TABLE mart.mails AS SELECT person.mail FROM mart.records
--# job array_agg
CREATE TABLE mart.baskets AS
SELECT customer_id, ARRAY_AGG(amount ORDER BY created_at) AS amounts FROM raw.orders GROUP BY customer_id
--# job array_subquery
CREATE TABLE mart.skus AS SELECT id, ARRAY(SELECT i.sku FROM UNNEST(items) AS i WHERE i.qty > 1) AS skus FROM raw.orders
--# job union
CREATE TABLE mart.names AS SELECT id, email AS name FROM raw.users UNION ALL SELECT id, status FROM raw.orders
--# job except_set
CREATE TABLE mart.quiet AS SELECT id FROM raw.users EXCEPT DISTINCT SELECT customer_id FROM raw.orders
--# job scalar_subquery
CREATE TABLE mart.share AS SELECT id, amount / (SELECT SUM(amount) FROM staging.paid) AS share FROM raw.orders
--# job exists
CREATE TABLE mart.buyers AS
SELECT email FROM raw.users AS u WHERE EXISTS (SELECT 1 FROM raw.orders AS o WHERE o.customer_id = u.id)
--# job replace_column
CREATE TABLE mart.masked AS SELECT * REPLACE (TO_HEX(SHA256(email)) AS email) FROM staging.users
--# job function
CREATE FUNCTION mart.domain(address STRING) AS (SPLIT(address, '@')[SAFE_OFFSET(1)])
--# job from_function
CREATE TABLE mart.domains AS SELECT id, mart.domain(email) AS domain FROM raw.users
--# job pivot
CREATE TABLE mart.by_status AS
SELECT * FROM (SELECT customer_id, status, amount FROM raw.orders) PIVOT (SUM(amount) FOR status IN ('paid', 'open'))
--# job script
DECLARE threshold NUMERIC DEFAULT 1;
CREATE TEMP TABLE big AS SELECT id, customer_id FROM raw.orders WHERE amount > threshold;
CREATE TABLE mart.big AS SELECT u.email, b.id FROM big AS b JOIN raw.users AS u ON u.id = b.customer_id;
--# job select
SELECT email, market FROM mart.customers
