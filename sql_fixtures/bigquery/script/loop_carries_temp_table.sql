-- A temp table that a loop's end replaces is read at its next beginning.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.out (v INT64);
--# job
DECLARE i INT64 DEFAULT 0;
CREATE TEMP TABLE frontier AS SELECT id AS v FROM p.d.u WHERE a = 0;
WHILE i < 5 DO
  INSERT INTO p.d.out SELECT v FROM frontier;
  CREATE OR REPLACE TEMP TABLE frontier AS SELECT u.c AS v FROM p.d.u AS u JOIN frontier AS f ON u.a = f.v;
  SET i = i + 1;
END WHILE;
--# edges
-- p.d.out   <- p.d.u.a   FILTER
-- p.d.out   <- p.d.u.a   JOIN
-- p.d.out   <- p.d.u.c   JOIN
-- p.d.out   <- p.d.u.id  JOIN
-- p.d.out.v <- p.d.u.c   IDENTITY
-- p.d.out.v <- p.d.u.id  IDENTITY
