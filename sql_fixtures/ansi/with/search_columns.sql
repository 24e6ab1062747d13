-- The columns that SEARCH and CYCLE add can be read; they come from those that are named there.
-- FIXME: the column is not known; place comes from id.
--# catalog
CREATE TABLE raw.staff (id INTEGER, boss INTEGER, name VARCHAR(50));
--# job
WITH RECURSIVE chain (id, boss) AS (
  SELECT id, boss FROM raw.staff WHERE boss IS NULL
  UNION ALL
  SELECT s.id, s.boss FROM raw.staff AS s JOIN chain AS c ON s.boss = c.id
) SEARCH BREADTH FIRST BY id SET place
SELECT id, place FROM chain;
--# edges
-- (result)    <- P.RAW.STAFF.boss  FILTER
-- (result)    <- P.RAW.STAFF.boss  JOIN
-- (result)    <- P.RAW.STAFF.id    JOIN
-- (result).id <- P.RAW.STAFF.id    IDENTITY
--# diagnostics
-- 6:12 warning[unknown-column] no table in scope has a column place
