-- UNPIVOT makes rows of columns.
--# catalog
CREATE TABLE w (id int, jan int, feb int);
--# job
SELECT * FROM w UNPIVOT (sales FOR month IN (jan, feb));
--# edges
-- (result).id    <- p.public.w.id   IDENTITY
-- (result).sales <- p.public.w.feb  IDENTITY
-- (result).sales <- p.public.w.jan  IDENTITY
