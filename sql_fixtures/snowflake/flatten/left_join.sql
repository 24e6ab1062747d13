-- LEFT JOIN LATERAL FLATTEN.
--# catalog
CREATE TABLE o (id NUMBER, v VARIANT);
--# job
SELECT o.id, f.value AS x FROM o LEFT JOIN LATERAL FLATTEN(INPUT => o.v) AS f;
--# edges
-- (result).ID <- P.PUBLIC.O.ID  IDENTITY
-- (result).X  <- P.PUBLIC.O.V   IDENTITY
