-- Quotes around any number of parts of table and function names.
--# catalog
CREATE TABLE p.d.t (
  id INT64, a INT64, b INT64, ts TIMESTAMP, s STRUCT<x INT64, y STRUCT<z INT64>>,
  items ARRAY<STRUCT<sku STRING, qty INT64>>
);
CREATE FUNCTION p.d.same(x INT64) AS (x);
--# job
CREATE TABLE `p`.`d.out` AS
SELECT p.d.same(x.a) AS a, `p.d.same`(y.b) AS b, `p.d`.same(z.id) AS id, p.`d.same`(x.s.x) AS x
FROM `p.d`.t AS x JOIN p.`d.t` AS y USING (id) JOIN `p`.`d`.`t` AS z USING (id);
--# edges
-- p.d.out    <- p.d.t.id   JOIN
-- p.d.out.a  <- p.d.t.a    TRANSFORMATION
-- p.d.out.b  <- p.d.t.b    TRANSFORMATION
-- p.d.out.id <- p.d.t.id   TRANSFORMATION
-- p.d.out.x  <- p.d.t.s.x  TRANSFORMATION
