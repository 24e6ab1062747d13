-- The table's own name qualifies its columns.
--# catalog
CREATE TABLE p.shop.orders (id INT64, status STRING, day DATE);
--# job
DELETE p.shop.orders WHERE orders.status = 'void' AND day < DATE_SUB(CURRENT_DATE(), INTERVAL 1 YEAR);
--# edges
-- p.shop.orders <- p.shop.orders.day     FILTER
-- p.shop.orders <- p.shop.orders.status  FILTER
