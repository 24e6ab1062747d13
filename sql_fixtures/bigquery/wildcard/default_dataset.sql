-- A wildcard without project and dataset.
--# catalog
CREATE TABLE p.ga.sessions_1 (v INT64);
--# job default_dataset=p.ga
CREATE TABLE out AS SELECT v, _TABLE_SUFFIX AS s FROM `sessions_*`;
--# edges
-- p.ga.out.s <- p.ga.sessions_*._TABLE_SUFFIX  IDENTITY
-- p.ga.out.v <- p.ga.sessions_*.v              IDENTITY
