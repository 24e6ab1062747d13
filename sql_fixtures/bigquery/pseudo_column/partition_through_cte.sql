-- _PARTITIONTIME must be selected to get out of a CTE.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
WITH c AS (SELECT id, _PARTITIONTIME AS loaded, _PARTITIONDATE AS day FROM p.d.u)
SELECT id, DATE(loaded) = day AS same FROM c WHERE loaded > TIMESTAMP '2026-01-01';
--# edges
-- (result)      <- p.d.u._PARTITIONTIME  FILTER
-- (result).id   <- p.d.u.id              IDENTITY
-- (result).same <- p.d.u._PARTITIONDATE  TRANSFORMATION
-- (result).same <- p.d.u._PARTITIONTIME  TRANSFORMATION
