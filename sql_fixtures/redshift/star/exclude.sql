-- EXCLUDE behind the list.
--# catalog
CREATE TABLE w (id int, a int, b int);
--# job
SELECT * EXCLUDE (a) FROM w;
--# edges
-- (result).b  <- p.public.w.b   IDENTITY
-- (result).id <- p.public.w.id  IDENTITY
