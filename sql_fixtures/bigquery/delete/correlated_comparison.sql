-- A scalar subquery compares with a column of the target.
--# catalog
CREATE TABLE p.d.t (k STRING, ts TIMESTAMP);
CREATE TABLE p.d.newest (k STRING, ts TIMESTAMP);
--# job
DELETE p.d.t t WHERE t.ts < (SELECT MAX(n.ts) FROM p.d.newest n WHERE n.k = t.k);
--# edges
-- p.d.t <- p.d.newest.k   FILTER
-- p.d.t <- p.d.newest.ts  FILTER
-- p.d.t <- p.d.t.k        FILTER
-- p.d.t <- p.d.t.ts       FILTER
