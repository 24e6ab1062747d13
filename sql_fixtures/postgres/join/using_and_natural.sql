-- USING merges its columns; NATURAL those of the same name.
--# catalog
CREATE TABLE l (id int, a int);
CREATE TABLE m (id int, b int);
CREATE TABLE n (b int, e int);
--# job
SELECT * FROM l JOIN m USING (id) NATURAL JOIN n;
--# edges
-- (result)    <- p.public.l.id  JOIN
-- (result)    <- p.public.m.b   JOIN
-- (result)    <- p.public.m.id  JOIN
-- (result)    <- p.public.n.b   JOIN
-- (result).a  <- p.public.l.a   IDENTITY
-- (result).b  <- p.public.m.b   IDENTITY
-- (result).e  <- p.public.n.e   IDENTITY
-- (result).id <- p.public.l.id  IDENTITY
