-- polyglot#368: a star in each branch of a union of three, nested.
--# catalog
CREATE TABLE p.d.x (k INT64, v STRING);
CREATE TABLE p.d.y (id INT64, w STRING);
CREATE TABLE p.d.z (n INT64, o STRING);
--# job
SELECT * FROM (SELECT * FROM p.d.x UNION ALL SELECT * FROM p.d.y) UNION ALL (SELECT * FROM p.d.z);
--# edges
-- (result).k <- p.d.x.k   IDENTITY
-- (result).k <- p.d.y.id  IDENTITY
-- (result).k <- p.d.z.n   IDENTITY
-- (result).v <- p.d.x.v   IDENTITY
-- (result).v <- p.d.y.w   IDENTITY
-- (result).v <- p.d.z.o   IDENTITY
