-- A table that is merged into itself: the newest row per key stays.
--# catalog
CREATE TABLE p.raw.users (id INT64, email STRING, loaded_at TIMESTAMP);
--# job
MERGE p.raw.users AS t
USING (SELECT id, MAX(loaded_at) AS newest FROM p.raw.users GROUP BY id HAVING COUNT(*) > 1) AS s
ON t.id = s.id
WHEN MATCHED AND t.loaded_at < s.newest THEN DELETE;
--# edges
-- p.raw.users <- p.raw.users.id         GROUP_BY
-- p.raw.users <- p.raw.users.id         JOIN
-- p.raw.users <- p.raw.users.loaded_at  FILTER
