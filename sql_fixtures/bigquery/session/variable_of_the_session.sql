-- A variable declared in one job of a session is read in the next.
--# catalog
CREATE TABLE p.d.a (x INT64, y INT64);
--# job session_id=s1
DECLARE top INT64 DEFAULT (SELECT MAX(x) FROM p.d.a);
--# edges
--# job session_id=s1 destination=p.d.out
SELECT y + top AS v FROM p.d.a;
--# edges
-- p.d.out.v <- p.d.a.x  AGGREGATION
-- p.d.out.v <- p.d.a.y  TRANSFORMATION
