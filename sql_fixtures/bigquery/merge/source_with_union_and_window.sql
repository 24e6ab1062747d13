-- The source is a subquery: union, window and filter inside it.
--# catalog
CREATE TABLE p.raw.eu (id INT64, email STRING, ts TIMESTAMP);
CREATE TABLE p.raw.us (id INT64, email STRING, ts TIMESTAMP);
CREATE TABLE p.mart.people (id INT64, email STRING, seen TIMESTAMP);
--# job
MERGE p.mart.people AS t
USING (
  SELECT * FROM (SELECT id, email, ts FROM p.raw.eu UNION ALL SELECT id, email, ts FROM p.raw.us)
  QUALIFY ROW_NUMBER() OVER (PARTITION BY id ORDER BY ts DESC) = 1
) AS s
ON t.id = s.id
WHEN MATCHED AND s.ts > t.seen THEN UPDATE SET email = s.email, seen = s.ts
WHEN NOT MATCHED THEN INSERT (id, email, seen) VALUES (id, email, ts);
--# edges
-- p.mart.people       <- p.mart.people.id    JOIN
-- p.mart.people       <- p.mart.people.seen  FILTER
-- p.mart.people       <- p.raw.eu.id         FILTER
-- p.mart.people       <- p.raw.eu.id         JOIN
-- p.mart.people       <- p.raw.eu.ts         FILTER
-- p.mart.people       <- p.raw.us.id         FILTER
-- p.mart.people       <- p.raw.us.id         JOIN
-- p.mart.people       <- p.raw.us.ts         FILTER
-- p.mart.people.email <- p.raw.eu.email      IDENTITY
-- p.mart.people.email <- p.raw.us.email      IDENTITY
-- p.mart.people.id    <- p.raw.eu.id         IDENTITY
-- p.mart.people.id    <- p.raw.us.id         IDENTITY
-- p.mart.people.seen  <- p.raw.eu.ts         IDENTITY
-- p.mart.people.seen  <- p.raw.us.ts         IDENTITY
