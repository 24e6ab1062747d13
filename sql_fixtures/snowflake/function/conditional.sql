-- IFF, NVL2, NULLIF, ZEROIFNULL and NULLIFZERO.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
--# job
SELECT IFF(a > 1, b, 0) AS i, NVL2(a, b, id) AS n, NULLIF(a, b) AS u, ZEROIFNULL(a) AS z, NULLIFZERO(a) AS f, NVL(a, b) AS v FROM t;
--# edges
-- (result).F <- P.PUBLIC.T.A   CONDITIONAL
-- (result).F <- P.PUBLIC.T.A   TRANSFORMATION
-- (result).I <- P.PUBLIC.T.A   CONDITIONAL
-- (result).I <- P.PUBLIC.T.B   TRANSFORMATION
-- (result).N <- P.PUBLIC.T.A   CONDITIONAL
-- (result).N <- P.PUBLIC.T.B   TRANSFORMATION
-- (result).N <- P.PUBLIC.T.ID  TRANSFORMATION
-- (result).U <- P.PUBLIC.T.A   CONDITIONAL
-- (result).U <- P.PUBLIC.T.A   TRANSFORMATION
-- (result).U <- P.PUBLIC.T.B   CONDITIONAL
-- (result).V <- P.PUBLIC.T.A   TRANSFORMATION
-- (result).V <- P.PUBLIC.T.B   TRANSFORMATION
-- (result).Z <- P.PUBLIC.T.A   TRANSFORMATION
