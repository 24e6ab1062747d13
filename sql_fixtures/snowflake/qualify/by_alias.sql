-- QUALIFY names an alias of the list.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
--# job
SELECT id, RANK() OVER (ORDER BY b) AS r FROM t QUALIFY r < 3;
--# edges
-- (result)    <- P.PUBLIC.T.B   FILTER
-- (result).ID <- P.PUBLIC.T.ID  IDENTITY
-- (result).R  <- P.PUBLIC.T.B   WINDOW
