-- Trap 2: REPLACE keeps the position and takes the expression's sources.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT * REPLACE (a + 1 AS c) FROM p.d.u;
--# edges
-- (result).a  <- p.d.u.a   IDENTITY
-- (result).c  <- p.d.u.a   TRANSFORMATION
-- (result).id <- p.d.u.id  IDENTITY
