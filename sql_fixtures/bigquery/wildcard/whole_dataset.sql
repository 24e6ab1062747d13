-- A wildcard that is only a star after the dataset, with quoted parts.
--# catalog
CREATE TABLE p.raw.a_1 (k INT64, v STRING);
CREATE TABLE p.raw.b_2 (k INT64, v STRING);
--# job
SELECT k, v, _TABLE_SUFFIX AS t FROM `p`.`raw`.`*` WHERE ENDS_WITH(_TABLE_SUFFIX, '_1');
--# edges
-- (result)   <- p.raw.*._TABLE_SUFFIX  FILTER
-- (result).k <- p.raw.*.k              IDENTITY
-- (result).t <- p.raw.*._TABLE_SUFFIX  IDENTITY
-- (result).v <- p.raw.*.v              IDENTITY
