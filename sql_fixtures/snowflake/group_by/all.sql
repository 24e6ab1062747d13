-- GROUP BY ALL groups by what is not aggregated.
--# catalog
CREATE TABLE t (id NUMBER, a NUMBER, b NUMBER, ts TIMESTAMP_NTZ, name VARCHAR, v VARIANT);
--# job
SELECT id, YEAR(ts) AS y, SUM(a) AS s FROM t GROUP BY ALL;
--# edges
-- (result)    <- P.PUBLIC.T.ID  GROUP_BY
-- (result)    <- P.PUBLIC.T.TS  GROUP_BY
-- (result).ID <- P.PUBLIC.T.ID  IDENTITY
-- (result).S  <- P.PUBLIC.T.A   AGGREGATION
-- (result).Y  <- P.PUBLIC.T.TS  TRANSFORMATION
