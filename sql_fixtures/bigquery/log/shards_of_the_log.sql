-- A wildcard table reaches the shards that jobs of the log have made; the last one by name tells the schema.
--# catalog
CREATE TABLE p.d.s (id INT64, n INT64);
--# job
CREATE TABLE p.w.day_20260901 AS SELECT id FROM p.d.s;
--# edges
-- p.w.day_20260901.id <- p.d.s.id  IDENTITY
--# job
CREATE TABLE p.w.day_20260902 AS SELECT id, n FROM p.d.s;
--# edges
-- p.w.day_20260902.id <- p.d.s.id  IDENTITY
-- p.w.day_20260902.n  <- p.d.s.n   IDENTITY
--# job destination=p.d.out
SELECT *, _TABLE_SUFFIX AS day FROM `p.w.day_*`;
--# edges
-- p.d.out.day <- p.w.day_*._TABLE_SUFFIX  IDENTITY
-- p.d.out.id  <- p.w.day_*.id             IDENTITY
-- p.d.out.n   <- p.w.day_*.n              IDENTITY
