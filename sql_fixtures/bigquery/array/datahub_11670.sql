-- datahub#11670: the newest row per key through a CTE, with one column replaced.
--# catalog
CREATE TABLE p.raw.users (id INT64, email STRING, updated_at TIMESTAMP);
--# job
CREATE OR REPLACE TABLE p.mart.users AS
WITH latest AS (
  SELECT ARRAY_AGG(original ORDER BY original.updated_at DESC LIMIT 1)[OFFSET(0)] AS unique_row
  FROM p.raw.users AS original
  GROUP BY id
)
SELECT unique_row.* REPLACE (LOWER(unique_row.email) AS email) FROM latest;
--# edges
-- p.mart.users            <- p.raw.users.id          GROUP_BY
-- p.mart.users.email      <- p.raw.users.email       AGGREGATION
-- p.mart.users.email      <- p.raw.users.updated_at  WINDOW
-- p.mart.users.id         <- p.raw.users.id          AGGREGATION
-- p.mart.users.id         <- p.raw.users.updated_at  WINDOW
-- p.mart.users.updated_at <- p.raw.users.updated_at  AGGREGATION
-- p.mart.users.updated_at <- p.raw.users.updated_at  WINDOW
