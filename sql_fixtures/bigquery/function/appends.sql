-- APPENDS passes the table's columns on and adds those of the change.
--# catalog
CREATE TABLE p.raw.orders (id INT64, amount NUMERIC);
--# job
CREATE TABLE p.mart.t AS
SELECT id, amount, _CHANGE_TYPE AS change
FROM APPENDS(TABLE p.raw.orders, NULL, NULL);
--# edges
-- p.mart.t.amount <- p.raw.orders.amount  IDENTITY
-- p.mart.t.id     <- p.raw.orders.id      IDENTITY
