-- A scheduled query's destination table is known to the next job by the columns of the query.
--# catalog
CREATE TABLE p.d.s (id INT64, n INT64);
--# job destination=p.d.daily
SELECT id, SUM(n) AS total FROM p.d.s GROUP BY id;
--# edges
-- p.d.daily       <- p.d.s.id  GROUP_BY
-- p.d.daily.id    <- p.d.s.id  IDENTITY
-- p.d.daily.total <- p.d.s.n   AGGREGATION
--# job
CREATE VIEW p.d.top AS SELECT id, total FROM p.d.daily WHERE total > 10;
--# edges
-- p.d.top       <- p.d.daily.total  FILTER inferred
-- p.d.top.id    <- p.d.daily.id     IDENTITY inferred
-- p.d.top.total <- p.d.daily.total  IDENTITY inferred
