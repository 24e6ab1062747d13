-- TABLE(FLATTEN(…)) over a path into the value.
--# catalog
CREATE TABLE o (id NUMBER, doc VARIANT);
--# job
SELECT id, f.value AS line FROM o, TABLE(FLATTEN(doc:lines)) AS f;
--# edges
-- (result).ID   <- P.PUBLIC.O.ID   IDENTITY
-- (result).LINE <- P.PUBLIC.O.DOC  TRANSFORMATION
