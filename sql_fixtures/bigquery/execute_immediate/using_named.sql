-- Named parameters of USING.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.out (v INT64, w INT64);
--# job
DECLARE low INT64 DEFAULT (SELECT MIN(id) FROM p.d.u);
EXECUTE IMMEDIATE 'INSERT INTO p.d.out (w, v) SELECT a + @x, @y FROM p.d.u' USING low AS x, 1 AS y;
--# edges
-- p.d.out.w <- p.d.u.a   TRANSFORMATION
-- p.d.out.w <- p.d.u.id  AGGREGATION
