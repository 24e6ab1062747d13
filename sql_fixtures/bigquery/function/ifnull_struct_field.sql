-- IFNULL keeps the fields of its arguments apart.
--# catalog
CREATE TABLE p.raw.users (s STRUCT<x INT64, y STRING>, old STRUCT<x INT64, y STRING>);
--# job
CREATE TABLE p.mart.t AS
SELECT IFNULL(s, old).y AS y
FROM p.raw.users;
--# edges
-- p.mart.t.y <- p.raw.users.old.y  TRANSFORMATION
-- p.mart.t.y <- p.raw.users.s.y    TRANSFORMATION
