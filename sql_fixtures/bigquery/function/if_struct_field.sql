-- A field of IF's result comes from that field of each branch.
--# catalog
CREATE TABLE p.raw.users (tenant STRING, s STRUCT<x INT64, y STRING>, old STRUCT<x INT64, y STRING>);
--# job
CREATE TABLE p.mart.t AS
SELECT IF(tenant = 'a', s, old).x AS x
FROM p.raw.users;
--# edges
-- p.mart.t.x <- p.raw.users.old.x   TRANSFORMATION
-- p.mart.t.x <- p.raw.users.s.x     TRANSFORMATION
-- p.mart.t.x <- p.raw.users.tenant  CONDITIONAL
