-- Older duplicates go: a row number in a subquery over the target itself.
--# catalog
CREATE TABLE p.raw.users (id INT64, email STRING, loaded_at TIMESTAMP);
--# job
DELETE FROM p.raw.users AS x
WHERE STRUCT(x.id, x.loaded_at) IN (
  SELECT STRUCT(id, loaded_at) FROM (
    SELECT id, loaded_at, ROW_NUMBER() OVER (PARTITION BY email ORDER BY loaded_at DESC) AS n FROM p.raw.users
  ) WHERE n > 1
);
--# edges
-- p.raw.users <- p.raw.users.email      FILTER
-- p.raw.users <- p.raw.users.id         FILTER
-- p.raw.users <- p.raw.users.loaded_at  FILTER
