-- Dataset and table names keep their case: another case is another table.
--# catalog
CREATE TABLE p.Sales.Orders (Id INT64);
CREATE TABLE p.sales.orders (id INT64, extra STRING);
--# job
CREATE TABLE p.d.out AS SELECT x.ID, y.EXTRA FROM p.Sales.Orders AS x JOIN p.sales.orders AS y ON X.id = Y.ID;
--# edges
-- p.d.out       <- p.Sales.Orders.Id     JOIN
-- p.d.out       <- p.sales.orders.id     JOIN
-- p.d.out.EXTRA <- p.sales.orders.extra  IDENTITY
-- p.d.out.ID    <- p.Sales.Orders.Id     IDENTITY
