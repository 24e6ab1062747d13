-- What reads the materialized view reads a relation.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
CREATE MATERIALIZED VIEW p.d.totals AS SELECT a, SUM(c) AS c FROM p.d.u GROUP BY a;
CREATE TABLE p.d.top AS SELECT a FROM p.d.totals WHERE c > 10;
--# edges
-- p.d.top      <- p.d.totals.c  FILTER
-- p.d.top.a    <- p.d.totals.a  IDENTITY
-- p.d.totals   <- p.d.u.a       GROUP_BY
-- p.d.totals.a <- p.d.u.a       IDENTITY
-- p.d.totals.c <- p.d.u.c       AGGREGATION
