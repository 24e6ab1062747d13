-- FLATTEN with PATH and OUTER; arguments by name in any order.
--# catalog
CREATE TABLE o (id NUMBER, doc VARIANT);
--# job
SELECT o.id, f.key AS k, f.value::NUMBER AS n, f.this AS all_of_it FROM o, LATERAL FLATTEN(OUTER => TRUE, PATH => 'lines', INPUT => o.doc) AS f;
--# edges
-- (result).ALL_OF_IT <- P.PUBLIC.O.DOC  TRANSFORMATION
-- (result).ID        <- P.PUBLIC.O.ID   IDENTITY
-- (result).K         <- P.PUBLIC.O.DOC  TRANSFORMATION
-- (result).N         <- P.PUBLIC.O.DOC  TRANSFORMATION
