-- SEMI and ANTI joins give only the left side.
--# catalog
CREATE TABLE l (id INT, a INT);
CREATE TABLE u (id INT, c INT);
--# job
SELECT * FROM l LEFT SEMI JOIN u ON l.id = u.id;
--# edges
-- (result)    <- p.default.l.id  JOIN
-- (result)    <- p.default.u.id  JOIN
-- (result).a  <- p.default.l.a   IDENTITY
-- (result).id <- p.default.l.id  IDENTITY
