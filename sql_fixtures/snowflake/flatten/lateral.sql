-- FLATTEN: VALUE is an element of the input, INDEX and KEY are made of it.
--# catalog
CREATE TABLE o (id NUMBER, items VARIANT);
--# job
SELECT o.id, f.value:sku::STRING AS sku, f.index AS i FROM o, LATERAL FLATTEN(INPUT => o.items) AS f;
--# edges
-- (result).I   <- P.PUBLIC.O.ITEMS  TRANSFORMATION
-- (result).ID  <- P.PUBLIC.O.ID     IDENTITY
-- (result).SKU <- P.PUBLIC.O.ITEMS  TRANSFORMATION
