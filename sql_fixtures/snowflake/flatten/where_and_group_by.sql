-- Elements in WHERE, GROUP BY and aggregates.
--# catalog
CREATE TABLE o (id NUMBER, v VARIANT);
--# job
SELECT f.value:sku::STRING AS sku, SUM(f.value:qty::NUMBER) AS q FROM o, LATERAL FLATTEN(INPUT => v:items) f WHERE f.value:qty > 0 GROUP BY f.value:sku::STRING;
--# edges
-- (result)     <- P.PUBLIC.O.V  FILTER
-- (result)     <- P.PUBLIC.O.V  GROUP_BY
-- (result).Q   <- P.PUBLIC.O.V  AGGREGATION
-- (result).SKU <- P.PUBLIC.O.V  TRANSFORMATION
