-- EXCLUDE, REPLACE and RENAME behind a star.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
--# job
SELECT * EXCLUDE (ts, v) REPLACE (a + 1 AS a) RENAME (name AS label) FROM t;
--# edges
-- (result).A     <- P.PUBLIC.T.A     TRANSFORMATION
-- (result).B     <- P.PUBLIC.T.B     IDENTITY
-- (result).ID    <- P.PUBLIC.T.ID    IDENTITY
-- (result).LABEL <- P.PUBLIC.T.NAME  IDENTITY
