-- USING merges; a star gives the merged column first.
--# catalog
CREATE TABLE d.l (id bigint, a bigint);
CREATE TABLE d.u (id bigint, c bigint);
--# job
SELECT * FROM d.l JOIN d.u USING (id);
--# edges
-- (result)    <- p.d.l.id  JOIN
-- (result)    <- p.d.u.id  JOIN
-- (result).a  <- p.d.l.a   IDENTITY
-- (result).c  <- p.d.u.c   IDENTITY
-- (result).id <- p.d.l.id  IDENTITY
