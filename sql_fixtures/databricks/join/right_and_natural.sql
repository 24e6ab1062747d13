-- NATURAL LEFT JOIN.
--# catalog
CREATE TABLE l (id INT, a INT);
CREATE TABLE u (id INT, c INT);
--# job
SELECT * FROM l NATURAL LEFT JOIN u;
--# edges
-- (result)    <- p.default.l.id  JOIN
-- (result)    <- p.default.u.id  JOIN
-- (result).a  <- p.default.l.a   IDENTITY
-- (result).c  <- p.default.u.c   IDENTITY
-- (result).id <- p.default.l.id  IDENTITY
