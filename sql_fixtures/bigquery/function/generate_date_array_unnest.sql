-- A generated array comes from its bounds.
--# catalog
CREATE TABLE p.raw.carts (ts TIMESTAMP);
--# job
CREATE TABLE p.mart.t AS
SELECT day
FROM p.raw.carts, UNNEST(GENERATE_DATE_ARRAY(DATE(ts), CURRENT_DATE(), INTERVAL 1 DAY)) AS day;
--# edges
-- p.mart.t.day <- p.raw.carts.ts  TRANSFORMATION
