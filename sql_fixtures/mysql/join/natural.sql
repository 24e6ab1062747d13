-- NATURAL JOIN joins on all columns of the same name.
--# catalog
CREATE TABLE shop.l (id INT, k INT, a INT);
CREATE TABLE shop.m (id INT, k INT, b INT);
--# job
SELECT * FROM shop.l NATURAL JOIN shop.m;
--# edges
-- (result)    <- shop.l.id  JOIN
-- (result)    <- shop.l.k   JOIN
-- (result)    <- shop.m.id  JOIN
-- (result)    <- shop.m.k   JOIN
-- (result).a  <- shop.l.a   IDENTITY
-- (result).b  <- shop.m.b   IDENTITY
-- (result).id <- shop.l.id  IDENTITY
-- (result).k  <- shop.l.k   IDENTITY
