-- datahub#19430: a wildcard table is one relation, its suffix a column.
--# catalog
CREATE TABLE p.d.events_20260901 (name STRING, n INT64);
CREATE TABLE p.d.events_20260902 (name STRING, n INT64);
--# job
SELECT name, _TABLE_SUFFIX AS day FROM `p.d.events_*` WHERE _TABLE_SUFFIX BETWEEN '20260901' AND '20260902';
--# edges
-- (result)      <- p.d.events_*._TABLE_SUFFIX  FILTER
-- (result).day  <- p.d.events_*._TABLE_SUFFIX  IDENTITY
-- (result).name <- p.d.events_*.name           IDENTITY
