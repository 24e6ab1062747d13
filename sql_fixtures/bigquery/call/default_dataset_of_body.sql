-- Unqualified names in a procedure that the script creates live in the job's default dataset.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.out (v INT64);
--# job default_dataset=p.d
CREATE PROCEDURE pr() BEGIN INSERT INTO out SELECT c FROM u WHERE a > 1; END;
CALL pr();
--# edges
-- p.d.out   <- p.d.u.a  FILTER
-- p.d.out.v <- p.d.u.c  IDENTITY
