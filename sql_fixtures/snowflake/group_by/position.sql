-- Positions in GROUP BY and ORDER BY.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
CREATE TABLE u (id NUMBER, c NUMBER, at TIMESTAMP_NTZ);
--# job
SELECT id, SUM(a) AS s FROM t GROUP BY 1 ORDER BY 2 DESC;
--# edges
-- (result)    <- P.PUBLIC.T.A   SORT
-- (result)    <- P.PUBLIC.T.ID  GROUP_BY
-- (result).ID <- P.PUBLIC.T.ID  IDENTITY
-- (result).S  <- P.PUBLIC.T.A   AGGREGATION
