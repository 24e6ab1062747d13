-- A field of what MAX_BY picks.
--# catalog
CREATE TABLE p.raw.users (id INT64, s STRUCT<x INT64, y STRING>);
--# job
CREATE TABLE p.mart.t AS
SELECT MAX_BY(s, id).y AS y
FROM p.raw.users;
--# edges
-- p.mart.t.y <- p.raw.users.id   CONDITIONAL
-- p.mart.t.y <- p.raw.users.s.y  AGGREGATION
