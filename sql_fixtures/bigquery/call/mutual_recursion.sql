-- Procedures that call each other end.
--# catalog
CREATE TABLE p.d.u (id INT64, c INT64);
CREATE TABLE p.d.t (a INT64);
CREATE PROCEDURE p.d.one() BEGIN CALL p.d.two(); INSERT INTO p.d.u (id) SELECT a FROM p.d.t; END;
CREATE PROCEDURE p.d.two() BEGIN CALL p.d.one(); INSERT INTO p.d.u (c) SELECT a + 1 FROM p.d.t; END;
--# job
CALL p.d.one();
--# edges
-- p.d.u.c  <- p.d.t.a  TRANSFORMATION
-- p.d.u.id <- p.d.t.a  IDENTITY
