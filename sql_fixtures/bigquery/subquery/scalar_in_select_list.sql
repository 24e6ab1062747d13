-- polyglot#47: a correlated average beside a plain column.
--# catalog
CREATE TABLE p.d.t1 (id INT64);
CREATE TABLE p.d.t2 (id INT64, val INT64);
--# job
SELECT id, (SELECT AVG(val) FROM p.d.t2 WHERE t2.id = t1.id) AS average FROM p.d.t1;
--# edges
-- (result)         <- p.d.t1.id   FILTER
-- (result)         <- p.d.t2.id   FILTER
-- (result).average <- p.d.t2.val  AGGREGATION
-- (result).id      <- p.d.t1.id   IDENTITY
