-- Formats, partitions and properties are no columns; a shallow clone has those of its source.
--# catalog
CREATE TABLE p.raw.orders (id INT, customer_id INT, amount DECIMAL(10, 2), status STRING, day DATE);
CREATE TABLE p.raw.users (id INT, email STRING, city STRING, s STRUCT<a: INT, b: STRING>);
CREATE TABLE p.mart.spend (email STRING, total DECIMAL(10, 2), runs INT);
--# job
CREATE OR REPLACE TABLE mart.big USING DELTA PARTITIONED BY (day) COMMENT 'x' TBLPROPERTIES ('a' = 'b') AS
SELECT id, day FROM raw.orders WHERE amount > 10;
CREATE TABLE mart.gen (id INT, twice INT GENERATED ALWAYS AS (id * 2)) USING DELTA;
CREATE TABLE IF NOT EXISTS mart.deep SHALLOW CLONE raw.users;
--# edges
-- p.mart.big        <- p.raw.orders.amount  FILTER
-- p.mart.big.day    <- p.raw.orders.day     IDENTITY
-- p.mart.big.id     <- p.raw.orders.id      IDENTITY
-- p.mart.deep.city  <- p.raw.users.city     IDENTITY
-- p.mart.deep.email <- p.raw.users.email    IDENTITY
-- p.mart.deep.id    <- p.raw.users.id       IDENTITY
-- p.mart.deep.s     <- p.raw.users.s        IDENTITY
