-- A procedure that builds SQL from its argument: the call's literal is known text.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.v (a INT64);
CREATE TABLE p.d.out (x INT64);
CREATE PROCEDURE p.d.load(src STRING)
BEGIN
  EXECUTE IMMEDIATE FORMAT('INSERT INTO p.d.out SELECT a FROM p.d.%s', src);
END;
--# job
CALL p.d.load('u');
CALL p.d.load('v');
--# edges
-- p.d.out.x <- p.d.u.a  IDENTITY
-- p.d.out.x <- p.d.v.a  IDENTITY
