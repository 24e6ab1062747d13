-- ctid and xmin can be named; a star leaves them out.
--# catalog
CREATE TABLE w (id int);
--# job
SELECT *, ctid AS c FROM w;
--# edges
-- (result).c  <- p.public.w.ctid  IDENTITY
-- (result).id <- p.public.w.id    IDENTITY
