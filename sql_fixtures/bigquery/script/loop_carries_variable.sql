-- What a loop's end assigns is read at its next beginning.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.out (v INT64);
--# job
DECLARE x INT64 DEFAULT 0;
LOOP
  INSERT INTO p.d.out VALUES (x);
  SET x = (SELECT MAX(a) FROM p.d.u);
  IF x > 3 THEN LEAVE; END IF;
END LOOP;
--# edges
-- p.d.out.v <- p.d.u.a  AGGREGATION
