-- sqlglot#2888: BEGIN … EXCEPTION within a handler; variables live on.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.log (at_ts TIMESTAMP, message STRING, top INT64);
--# job
DECLARE top INT64;
BEGIN
  SET top = (SELECT MAX(a) FROM p.d.u);
  BEGIN
    INSERT INTO p.d.log (top) VALUES (top);
  EXCEPTION WHEN ERROR THEN
    INSERT INTO p.d.log (message) SELECT CONCAT(@@error.message, CAST(id AS STRING)) FROM p.d.u;
  END;
EXCEPTION WHEN ERROR THEN
  INSERT INTO p.d.log (at_ts, top) VALUES (CURRENT_TIMESTAMP(), (SELECT MIN(c) FROM p.d.u));
END;
--# edges
-- p.d.log.message <- p.d.u.id  TRANSFORMATION
-- p.d.log.top     <- p.d.u.a   AGGREGATION
-- p.d.log.top     <- p.d.u.c   AGGREGATION
