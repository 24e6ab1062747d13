-- A field of what FIRST_VALUE picks.
--# catalog
CREATE TABLE p.raw.users (id INT64, tenant STRING, s STRUCT<x INT64, y STRING>);
--# job
CREATE TABLE p.mart.t AS
SELECT (FIRST_VALUE(s) OVER (PARTITION BY tenant ORDER BY id)).x AS x
FROM p.raw.users;
--# edges
-- p.mart.t.x <- p.raw.users.id      WINDOW
-- p.mart.t.x <- p.raw.users.s.x     AGGREGATION
-- p.mart.t.x <- p.raw.users.tenant  WINDOW
