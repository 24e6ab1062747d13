-- SEMI and ANTI joins give only the left side.
--# catalog
CREATE TABLE l (id INTEGER, a INTEGER);
CREATE TABLE u (id INTEGER, c INTEGER);
--# job
SELECT * FROM l SEMI JOIN u USING (id);
--# edges
-- (result)    <- p.main.l.id  JOIN
-- (result)    <- p.main.u.id  JOIN
-- (result).a  <- p.main.l.a   IDENTITY
-- (result).id <- p.main.l.id  IDENTITY
