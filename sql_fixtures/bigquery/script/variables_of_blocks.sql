-- A block's variable ends with the block: the next block's variable of the same name has nothing of it.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.log (v INT64, w INT64);
--# job
BEGIN
  DECLARE x INT64 DEFAULT (SELECT MAX(a) FROM p.d.u);
  INSERT INTO p.d.log (v) VALUES (x);
END;
BEGIN
  DECLARE x INT64 DEFAULT (SELECT MAX(c) FROM p.d.u);
  INSERT INTO p.d.log (w) VALUES (x);
END;
--# edges
-- p.d.log.v <- p.d.u.a  AGGREGATION
-- p.d.log.w <- p.d.u.c  AGGREGATION
