-- A transaction that rebuilds a table through a temp table: TRUNCATE and INSERT inside.
--# catalog
CREATE TABLE p.mart.daily (day DATE, total NUMERIC);
CREATE TABLE p.raw.sales (ts TIMESTAMP, amount NUMERIC, void BOOL);
--# job
BEGIN TRANSACTION;
CREATE TEMP TABLE fresh AS
SELECT DATE(ts) AS day, SUM(IF(void, 0, amount)) AS total FROM p.raw.sales GROUP BY day;
TRUNCATE TABLE p.mart.daily;
INSERT INTO p.mart.daily SELECT * FROM fresh;
DELETE FROM p.mart.daily WHERE total = 0;
COMMIT TRANSACTION;
--# edges
-- p.mart.daily       <- p.mart.daily.total  FILTER
-- p.mart.daily       <- p.raw.sales.ts      GROUP_BY
-- p.mart.daily.day   <- p.raw.sales.ts      TRANSFORMATION
-- p.mart.daily.total <- p.raw.sales.amount  AGGREGATION
-- p.mart.daily.total <- p.raw.sales.void    CONDITIONAL
