-- A materialized view and a table function of the log.
--# catalog
CREATE TABLE p.d.s (id INT64, n INT64);
--# job
CREATE MATERIALIZED VIEW p.d.mv AS SELECT id, SUM(n) AS total FROM p.d.s GROUP BY id;
--# edges
-- p.d.mv       <- p.d.s.id  GROUP_BY
-- p.d.mv.id    <- p.d.s.id  IDENTITY
-- p.d.mv.total <- p.d.s.n   AGGREGATION
--# job
CREATE TABLE FUNCTION p.d.above(low INT64) AS SELECT id, total FROM p.d.mv WHERE total > low;
--# edges
-- p.d.above       <- p.d.mv.total  FILTER
-- p.d.above.id    <- p.d.mv.id     IDENTITY
-- p.d.above.total <- p.d.mv.total  IDENTITY
--# job destination=p.d.out
SELECT * FROM p.d.above(10);
--# edges
-- p.d.out       <- p.d.mv.total  FILTER
-- p.d.out.id    <- p.d.mv.id     IDENTITY
-- p.d.out.total <- p.d.mv.total  IDENTITY
