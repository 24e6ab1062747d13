-- A slowly changing dimension of type 2: changed rows are closed and inserted anew through a null key.
--# catalog
CREATE TABLE p.raw.customers (customer_id INT64, city STRING, updated_at TIMESTAMP);
CREATE TABLE p.dim.customers (customer_id INT64, city STRING, valid_from TIMESTAMP, valid_to TIMESTAMP, is_current BOOL);
--# job
MERGE INTO p.dim.customers AS d
USING (
  SELECT customer_id AS join_key, * FROM p.raw.customers
  UNION ALL
  SELECT NULL, s.*
  FROM p.raw.customers AS s JOIN p.dim.customers AS c ON s.customer_id = c.customer_id
  WHERE c.is_current AND s.city <> c.city
) AS src
ON src.join_key = d.customer_id
WHEN MATCHED AND d.is_current AND d.city <> src.city THEN
  UPDATE SET valid_to = src.updated_at, is_current = FALSE
WHEN NOT MATCHED THEN
  INSERT (customer_id, city, valid_from, valid_to, is_current)
  VALUES (src.customer_id, src.city, src.updated_at, NULL, TRUE);
--# edges
-- p.dim.customers             <- p.dim.customers.city         FILTER
-- p.dim.customers             <- p.dim.customers.customer_id  JOIN
-- p.dim.customers             <- p.dim.customers.is_current   FILTER
-- p.dim.customers             <- p.raw.customers.city         FILTER
-- p.dim.customers             <- p.raw.customers.customer_id  JOIN
-- p.dim.customers.city        <- p.raw.customers.city         IDENTITY
-- p.dim.customers.customer_id <- p.raw.customers.customer_id  IDENTITY
-- p.dim.customers.valid_from  <- p.raw.customers.updated_at   IDENTITY
-- p.dim.customers.valid_to    <- p.raw.customers.updated_at   IDENTITY
