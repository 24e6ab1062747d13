-- LISTAGG as a window function.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT id, listagg(name, ',') WITHIN GROUP (ORDER BY ts) OVER (PARTITION BY a) AS l FROM t;
--# edges
-- (result).id <- p.public.t.id    IDENTITY
-- (result).l  <- p.public.t.a     WINDOW
-- (result).l  <- p.public.t.name  AGGREGATION
-- (result).l  <- p.public.t.ts    WINDOW
