-- A wildcard whose shards are unknown.
--# job
SELECT name, _TABLE_SUFFIX AS day FROM `x.y.z_*` WHERE _TABLE_SUFFIX = '1';
--# edges
-- (result)      <- x.y.z_*._TABLE_SUFFIX  FILTER inferred
-- (result).day  <- x.y.z_*._TABLE_SUFFIX  IDENTITY inferred
-- (result).name <- x.y.z_*.name           IDENTITY inferred
--# diagnostics
-- 1:40 warning[unknown-table] no metadata for table x.y.z_*; give its columns with --catalog
