-- ILIKE keeps the columns whose names match.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
--# job
SELECT * ILIKE '%a%' FROM t;
--# edges
-- (result).A    <- P.PUBLIC.T.A     IDENTITY
-- (result).NAME <- P.PUBLIC.T.NAME  IDENTITY
