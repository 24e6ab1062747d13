-- DECODE: every second argument is a result, the last one without a partner is the default.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
--# job
SELECT DECODE(a, 1, b, 2, id, ts) AS x, DECODE(a, b, name) AS y FROM t;
--# edges
-- (result).X <- P.PUBLIC.T.A     CONDITIONAL
-- (result).X <- P.PUBLIC.T.B     TRANSFORMATION
-- (result).X <- P.PUBLIC.T.ID    TRANSFORMATION
-- (result).X <- P.PUBLIC.T.TS    TRANSFORMATION
-- (result).Y <- P.PUBLIC.T.A     CONDITIONAL
-- (result).Y <- P.PUBLIC.T.B     CONDITIONAL
-- (result).Y <- P.PUBLIC.T.NAME  TRANSFORMATION
