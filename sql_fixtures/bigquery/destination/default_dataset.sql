-- Destination and default dataset come with the job.
--# catalog
CREATE TABLE p.d.orders (id INT64);
--# job destination=p.mart.copy default_dataset=p.d
SELECT id AS order_id FROM orders;
--# edges
-- p.mart.copy.order_id <- p.d.orders.id  IDENTITY
