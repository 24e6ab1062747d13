-- In a procedure's DML a column hides the parameter of its name.
--# catalog
CREATE TABLE p.d.u (id INT64, c INT64);
CREATE TABLE p.d.t (a INT64, b INT64);
CREATE PROCEDURE p.d.change(b INT64, low INT64) BEGIN UPDATE p.d.t SET a = b WHERE a > low; END;
--# job
DECLARE m INT64 DEFAULT (SELECT MAX(c) FROM p.d.u);
CALL p.d.change(m, m + 1);
--# edges
-- p.d.t   <- p.d.t.a  FILTER
-- p.d.t   <- p.d.u.c  FILTER
-- p.d.t.a <- p.d.t.b  IDENTITY
