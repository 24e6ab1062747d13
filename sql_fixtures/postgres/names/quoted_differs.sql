-- Two tables whose names differ in case.
--# catalog
CREATE TABLE orders (id int);
CREATE TABLE "Orders" (id int);
--# job
SELECT a.id AS x, b.id AS y FROM Orders a, "Orders" b;
--# edges
-- (result).x <- p.public.orders.id  IDENTITY
-- (result).y <- p.public.Orders.id  IDENTITY
