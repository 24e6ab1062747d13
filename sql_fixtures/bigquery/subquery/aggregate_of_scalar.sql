-- sqlglot#2515: an aggregate over a scalar subquery.
--# catalog
CREATE TABLE p.d.table1 (c INT64);
--# job
SELECT SUM((SELECT MAX(t1.c) FROM p.d.table1 AS t1)) AS v FROM p.d.table1;
--# edges
-- (result).v <- p.d.table1.c  AGGREGATION
