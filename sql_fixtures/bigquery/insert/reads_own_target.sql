-- Only rows that are not there yet: the target is a source and a filter of itself.
--# catalog
CREATE TABLE p.raw.users (id INT64, email STRING, created TIMESTAMP);
CREATE TABLE p.mart.users (user_key INT64, id INT64, email STRING);
--# job
INSERT INTO p.mart.users (user_key, id, email)
SELECT
  (SELECT IFNULL(MAX(user_key), 0) FROM p.mart.users) + ROW_NUMBER() OVER (ORDER BY r.created),
  r.id,
  LOWER(r.email)
FROM p.raw.users AS r
WHERE r.id NOT IN (SELECT id FROM p.mart.users);
--# edges
-- p.mart.users          <- p.mart.users.id        FILTER
-- p.mart.users          <- p.raw.users.id         FILTER
-- p.mart.users.email    <- p.raw.users.email      TRANSFORMATION
-- p.mart.users.id       <- p.raw.users.id         IDENTITY
-- p.mart.users.user_key <- p.mart.users.user_key  AGGREGATION
-- p.mart.users.user_key <- p.raw.users.created    WINDOW
