-- A path through an array in FROM flattens it.
--# catalog
CREATE TABLE p.d.t (hits ARRAY<STRUCT<page STRING, tags ARRAY<STRING>>>);
--# job
SELECT tag FROM p.d.t AS t, t.hits.tags AS tag;
--# edges
-- (result).tag <- p.d.t.hits.tags  IDENTITY
