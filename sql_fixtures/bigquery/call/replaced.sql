-- A procedure that is replaced between two calls.
--# catalog
CREATE TABLE p.d.u (id INT64, c INT64);
CREATE TABLE p.d.t (a INT64, b INT64);
--# job
CREATE OR REPLACE PROCEDURE p.d.pr() BEGIN INSERT INTO p.d.u (id) SELECT a FROM p.d.t; END;
CALL p.d.pr();
CREATE OR REPLACE PROCEDURE p.d.pr() BEGIN INSERT INTO p.d.u (c) SELECT b FROM p.d.t; END;
CALL p.d.pr();
--# edges
-- p.d.u.c  <- p.d.t.b  IDENTITY
-- p.d.u.id <- p.d.t.a  IDENTITY
