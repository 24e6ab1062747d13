-- USING with a star: the column stays where the left side has it.
--# catalog
CREATE TABLE l (a INTEGER, id INTEGER);
CREATE TABLE u (id INTEGER, c INTEGER);
--# job
SELECT * FROM l JOIN u USING (id);
--# edges
-- (result)    <- p.main.l.id  JOIN
-- (result)    <- p.main.u.id  JOIN
-- (result).a  <- p.main.l.a   IDENTITY
-- (result).c  <- p.main.u.c   IDENTITY
-- (result).id <- p.main.l.id  IDENTITY
