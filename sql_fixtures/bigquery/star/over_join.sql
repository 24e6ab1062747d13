-- A star over a join: all of the left, then all of the right.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.d.v (id INT64, e STRING);
--# job
SELECT * FROM p.d.u JOIN p.d.v AS v ON u.id = v.id;
--# edges
-- (result)    <- p.d.u.id  JOIN
-- (result)    <- p.d.v.id  JOIN
-- (result).a  <- p.d.u.a   IDENTITY
-- (result).c  <- p.d.u.c   IDENTITY
-- (result).e  <- p.d.v.e   IDENTITY
-- (result).id <- p.d.u.id  IDENTITY
-- (result).id <- p.d.v.id  IDENTITY
