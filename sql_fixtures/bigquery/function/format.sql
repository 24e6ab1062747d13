-- Every argument of FORMAT is a value.
--# catalog
CREATE TABLE p.raw.orders (city STRING, ts TIMESTAMP);
--# job
CREATE TABLE p.mart.t AS
SELECT FORMAT('%s-%t', city, ts) AS label
FROM p.raw.orders;
--# edges
-- p.mart.t.label <- p.raw.orders.city  TRANSFORMATION
-- p.mart.t.label <- p.raw.orders.ts    TRANSFORMATION
