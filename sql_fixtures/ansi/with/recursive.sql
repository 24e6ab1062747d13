-- A recursive CTE runs to its fixpoint.
--# catalog
CREATE TABLE raw.staff (id INTEGER, boss INTEGER, name VARCHAR(50));
--# job
WITH RECURSIVE chain (id, path) AS (
  SELECT id, name FROM raw.staff WHERE boss IS NULL
  UNION ALL
  SELECT s.id, c.path || '/' || s.name FROM raw.staff AS s JOIN chain AS c ON s.boss = c.id
)
SELECT id, path FROM chain;
--# edges
-- (result)      <- P.RAW.STAFF.boss  FILTER
-- (result)      <- P.RAW.STAFF.boss  JOIN
-- (result)      <- P.RAW.STAFF.id    JOIN
-- (result).id   <- P.RAW.STAFF.id    IDENTITY
-- (result).path <- P.RAW.STAFF.name  TRANSFORMATION
