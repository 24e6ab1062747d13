-- Tables of the script are found by their exact name, their columns without regard to case.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job default_dataset=p.d
CREATE TABLE Fresh AS SELECT A AS Val, C FROM u;
CREATE TABLE copy AS SELECT VAL, c FROM Fresh;
--# edges
-- p.d.Fresh.C   <- p.d.u.c        IDENTITY
-- p.d.Fresh.Val <- p.d.u.a        IDENTITY
-- p.d.copy.VAL  <- p.d.Fresh.Val  IDENTITY
-- p.d.copy.c    <- p.d.Fresh.C    IDENTITY
