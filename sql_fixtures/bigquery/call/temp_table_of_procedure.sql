-- A temp table that a procedure creates lives on in the caller.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE PROCEDURE p.d.stage() BEGIN CREATE OR REPLACE TEMP TABLE staged AS SELECT a AS v FROM p.d.u WHERE c > 0; END;
--# job
CALL p.d.stage();
CREATE TABLE p.d.out AS SELECT v FROM staged;
--# edges
-- p.d.out   <- p.d.u.c  FILTER
-- p.d.out.v <- p.d.u.a  IDENTITY
