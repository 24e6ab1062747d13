-- Paths in WHERE and ON.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
CREATE TABLE u (id NUMBER, c NUMBER, at TIMESTAMP_NTZ);
--# job
SELECT t.id FROM t JOIN u ON t.v:key::NUMBER = u.id WHERE t.v:active::BOOLEAN;
--# edges
-- (result)    <- P.PUBLIC.T.V   FILTER
-- (result)    <- P.PUBLIC.T.V   JOIN
-- (result)    <- P.PUBLIC.U.ID  JOIN
-- (result).ID <- P.PUBLIC.T.ID  IDENTITY
