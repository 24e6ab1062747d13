-- A FLATTEN of what another FLATTEN gives.
--# catalog
CREATE TABLE o (id NUMBER, doc VARIANT);
--# job
SELECT i.value:qty::INT AS qty FROM o, LATERAL FLATTEN(INPUT => doc:orders) AS r, LATERAL FLATTEN(INPUT => r.value:items) AS i;
--# edges
-- (result).QTY <- P.PUBLIC.O.DOC  TRANSFORMATION
