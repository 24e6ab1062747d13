-- SPLIT_TO_TABLE: a row per part of a text.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
--# job
SELECT t.id, s.value AS word, s.index AS i FROM t, LATERAL SPLIT_TO_TABLE(t.name, ' ') AS s;
--# edges
-- (result).I    <- P.PUBLIC.T.NAME  TRANSFORMATION
-- (result).ID   <- P.PUBLIC.T.ID    IDENTITY
-- (result).WORD <- P.PUBLIC.T.NAME  TRANSFORMATION
