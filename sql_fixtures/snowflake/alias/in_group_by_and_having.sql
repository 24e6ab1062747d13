-- GROUP BY and HAVING see aliases; columns of FROM go first.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
--# job
SELECT DATE_TRUNC('month', ts) AS m, SUM(a) AS s FROM t GROUP BY m HAVING s > 10;
--# edges
-- (result)   <- P.PUBLIC.T.A   FILTER
-- (result)   <- P.PUBLIC.T.TS  GROUP_BY
-- (result).M <- P.PUBLIC.T.TS  TRANSFORMATION
-- (result).S <- P.PUBLIC.T.A   AGGREGATION
