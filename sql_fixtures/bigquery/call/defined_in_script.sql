-- A procedure that the script creates and calls; procedures call procedures.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.out (v INT64);
--# job
CREATE OR REPLACE PROCEDURE p.d.leaf() BEGIN INSERT INTO p.d.out SELECT c FROM p.d.u; END;
CREATE OR REPLACE PROCEDURE p.d.root(n INT64) BEGIN IF n > 0 THEN CALL p.d.leaf(); END IF; END;
CALL p.d.root(1);
--# edges
-- p.d.out.v <- p.d.u.c  IDENTITY
