-- WITH in front of the inserted query.
--# catalog
CREATE TABLE p.d.out (v INT64);
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
INSERT INTO p.d.out (v) WITH w AS (SELECT c + a AS s FROM p.d.u) SELECT s FROM w;
--# edges
-- p.d.out.v <- p.d.u.a  TRANSFORMATION
-- p.d.out.v <- p.d.u.c  TRANSFORMATION
