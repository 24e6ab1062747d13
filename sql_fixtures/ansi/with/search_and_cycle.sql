-- SEARCH and CYCLE stand behind a recursive CTE.
--# catalog
CREATE TABLE raw.staff (id INTEGER, boss INTEGER, name VARCHAR(50));
--# job
WITH RECURSIVE chain (id, boss) AS (
  SELECT id, boss FROM raw.staff WHERE boss IS NULL
  UNION ALL
  SELECT s.id, s.boss FROM raw.staff AS s JOIN chain AS c ON s.boss = c.id
) SEARCH BREADTH FIRST BY id SET place CYCLE id SET again TO 'Y' DEFAULT 'N' USING way
SELECT id, boss FROM chain;
--# edges
-- (result)      <- P.RAW.STAFF.boss  FILTER
-- (result)      <- P.RAW.STAFF.boss  JOIN
-- (result)      <- P.RAW.STAFF.id    JOIN
-- (result).boss <- P.RAW.STAFF.boss  IDENTITY
-- (result).id   <- P.RAW.STAFF.id    IDENTITY
