-- Values of USING are parameters: those that come from tables reach the columns.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.out (v INT64, w INT64);
--# job
DECLARE top INT64 DEFAULT (SELECT MAX(a) FROM p.d.u);
EXECUTE IMMEDIATE 'INSERT INTO p.d.out SELECT c + ?, ? FROM p.d.u WHERE id > ?' USING top, 7, top;
--# edges
-- p.d.out   <- p.d.u.a   FILTER
-- p.d.out   <- p.d.u.id  FILTER
-- p.d.out.v <- p.d.u.a   AGGREGATION
-- p.d.out.v <- p.d.u.c   TRANSFORMATION
