-- Reserved words as quoted names and after dots.
--# catalog
CREATE TABLE p.d.t (`select` INT64, `group` STRUCT<`order` INT64>);
--# job
SELECT `select`, t.group.order AS `from` FROM p.d.t AS t;
--# edges
-- (result).from   <- p.d.t.group.order  IDENTITY
-- (result).select <- p.d.t.select       IDENTITY
