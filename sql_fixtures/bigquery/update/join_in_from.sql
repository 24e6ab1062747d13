-- ON inside FROM joins; the link to the target stands in WHERE.
--# catalog
CREATE TABLE p.shop.stock (sku STRING, quantity INT64, supply STRING);
CREATE TABLE p.shop.arrivals (sku STRING, quantity INT64, supplier_id INT64);
CREATE TABLE p.shop.suppliers (id INT64, name STRING);
--# job
UPDATE p.shop.stock AS i
SET i.quantity = i.quantity + n.quantity, supply = sup.name
FROM p.shop.arrivals AS n INNER JOIN p.shop.suppliers AS sup ON n.supplier_id = sup.id
WHERE i.sku = n.sku;
--# edges
-- p.shop.stock          <- p.shop.arrivals.sku          FILTER
-- p.shop.stock          <- p.shop.arrivals.supplier_id  JOIN
-- p.shop.stock          <- p.shop.stock.sku             FILTER
-- p.shop.stock          <- p.shop.suppliers.id          JOIN
-- p.shop.stock.quantity <- p.shop.arrivals.quantity     TRANSFORMATION
-- p.shop.stock.quantity <- p.shop.stock.quantity        TRANSFORMATION
-- p.shop.stock.supply   <- p.shop.suppliers.name        IDENTITY
