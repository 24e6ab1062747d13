-- GROUPING SETS, ROLLUP and GROUPING.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
--# job
SELECT id, b, GROUPING(id) AS g, SUM(a) AS s FROM t GROUP BY GROUPING SETS ((id), (b));
--# edges
-- (result)    <- P.PUBLIC.T.B   GROUP_BY
-- (result)    <- P.PUBLIC.T.ID  GROUP_BY
-- (result).B  <- P.PUBLIC.T.B   IDENTITY
-- (result).G  <- P.PUBLIC.T.ID  AGGREGATION
-- (result).ID <- P.PUBLIC.T.ID  IDENTITY
-- (result).S  <- P.PUBLIC.T.A   AGGREGATION
