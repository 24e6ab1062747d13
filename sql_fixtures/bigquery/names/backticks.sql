-- Backticks around the whole path, its parts, or some of them.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT x.a, y.c, z.id FROM `p.d.u` AS x, `p`.`d`.`u` AS y, `p.d`.u AS z;
--# edges
-- (result).a  <- p.d.u.a   IDENTITY
-- (result).c  <- p.d.u.c   IDENTITY
-- (result).id <- p.d.u.id  IDENTITY
