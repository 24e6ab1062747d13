-- Pseudo-columns can be named but are not part of a star.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT *, _PARTITIONTIME AS pt FROM p.d.u;
--# edges
-- (result).a  <- p.d.u.a               IDENTITY
-- (result).c  <- p.d.u.c               IDENTITY
-- (result).id <- p.d.u.id              IDENTITY
-- (result).pt <- p.d.u._PARTITIONTIME  IDENTITY
