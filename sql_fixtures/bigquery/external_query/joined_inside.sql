-- The inner query is bound over tables named by the connection: joins, filters and expressions in it count.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64);
--# job destination=p.d.out
SELECT e.id, e.total, u.a
FROM p.d.u AS u
JOIN EXTERNAL_QUERY('p.eu.mysql', '''
  SELECT o.customer_id AS id, SUM(o.amount) AS total
  FROM shop.orders AS o JOIN shop.customers AS c ON c.id = o.customer_id
  WHERE c.active = 1 GROUP BY o.customer_id''') AS e ON e.id = u.id;
--# edges
-- p.d.out       <- p.d.u.id                            JOIN
-- p.d.out       <- p.eu.mysql.shop.customers.active    FILTER inferred
-- p.d.out       <- p.eu.mysql.shop.customers.id        JOIN inferred
-- p.d.out       <- p.eu.mysql.shop.orders.customer_id  GROUP_BY inferred
-- p.d.out       <- p.eu.mysql.shop.orders.customer_id  JOIN inferred
-- p.d.out.a     <- p.d.u.a                             IDENTITY
-- p.d.out.id    <- p.eu.mysql.shop.orders.customer_id  IDENTITY inferred
-- p.d.out.total <- p.eu.mysql.shop.orders.amount       AGGREGATION inferred
--# diagnostics
-- 3:6 note[foreign-sql] another system runs this SQL
