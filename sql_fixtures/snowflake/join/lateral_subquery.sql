-- LATERAL: a subquery sees the tables before it.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
CREATE TABLE u (id NUMBER, c NUMBER, at TIMESTAMP_NTZ);
--# job
SELECT t.id, x.m FROM t, LATERAL (SELECT MAX(c) AS m FROM u WHERE u.id = t.id) AS x;
--# edges
-- (result)    <- P.PUBLIC.T.ID  FILTER
-- (result)    <- P.PUBLIC.U.ID  FILTER
-- (result).ID <- P.PUBLIC.T.ID  IDENTITY
-- (result).M  <- P.PUBLIC.U.C   AGGREGATION
