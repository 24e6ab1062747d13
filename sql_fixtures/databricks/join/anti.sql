-- ANTI JOIN.
--# catalog
CREATE TABLE l (id INT, a INT);
CREATE TABLE u (id INT, c INT);
--# job
SELECT a FROM l LEFT ANTI JOIN u USING (id);
--# edges
-- (result)   <- p.default.l.id  JOIN
-- (result)   <- p.default.u.id  JOIN
-- (result).a <- p.default.l.a   IDENTITY
