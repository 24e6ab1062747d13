-- A dated target: the variable's text is known.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
DECLARE day STRING DEFAULT '20260901';
EXECUTE IMMEDIATE 'CREATE OR REPLACE TABLE `p.d.out_' || day || '` AS SELECT a, c FROM p.d.u';
EXECUTE IMMEDIATE FORMAT('INSERT INTO `p.d.out_%s` (c) SELECT id FROM p.d.u', day);
--# edges
-- p.d.out_20260901.a <- p.d.u.a   IDENTITY
-- p.d.out_20260901.c <- p.d.u.c   IDENTITY
-- p.d.out_20260901.c <- p.d.u.id  IDENTITY
