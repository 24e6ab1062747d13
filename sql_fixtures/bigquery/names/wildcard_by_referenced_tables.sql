-- A wildcard without dataset is found among the referenced tables by its prefix.
--# catalog
CREATE TABLE p.ga.events_20260901 (name STRING);
CREATE TABLE p.ga.events_20260902 (name STRING);
--# job referenced_tables=p.ga.events_20260901,p.ga.events_20260902
CREATE TABLE p.mart.out AS SELECT name, _TABLE_SUFFIX AS day FROM `events_*`;
--# edges
-- p.mart.out.day  <- p.ga.events_*._TABLE_SUFFIX  IDENTITY inferred
-- p.mart.out.name <- p.ga.events_*.name           IDENTITY inferred
