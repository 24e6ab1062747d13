-- CURRENT_DATE needs no parentheses and is not a column.
--# catalog
CREATE TABLE p.raw.orders (day DATE, due DATE);
--# job
CREATE TABLE p.mart.t AS
SELECT DATE_DIFF(CURRENT_DATE, due, DAY) AS days
FROM p.raw.orders;
--# edges
-- p.mart.t.days <- p.raw.orders.due  TRANSFORMATION
