-- EXCEPT behind a star.
--# catalog
CREATE TABLE w (id INT, a INT, b INT);
--# job
SELECT * EXCEPT (a), a AS x FROM w;
--# edges
-- (result).b  <- p.default.w.b   IDENTITY
-- (result).id <- p.default.w.id  IDENTITY
-- (result).x  <- p.default.w.a   IDENTITY
