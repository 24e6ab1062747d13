-- Handlers, early returns and blocks of a procedure: every statement counts.
--# catalog
CREATE TABLE p.d.u (id INT64, c INT64);
CREATE TABLE p.d.t (a INT64, b INT64);
CREATE PROCEDURE p.d.work(n INT64)
BEGIN
  DECLARE top INT64;
  IF n = 0 THEN RETURN; END IF;
  BEGIN
    SET top = (SELECT MAX(b) FROM p.d.t);
    INSERT INTO p.d.u (id) SELECT a FROM p.d.t WHERE b < top;
  EXCEPTION WHEN ERROR THEN
    INSERT INTO p.d.u (c) VALUES (top);
  END;
END;
--# job
CALL p.d.work(1);
--# edges
-- p.d.u    <- p.d.t.b  FILTER
-- p.d.u.c  <- p.d.t.b  AGGREGATION
-- p.d.u.id <- p.d.t.a  IDENTITY
