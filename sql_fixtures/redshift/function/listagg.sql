-- LISTAGG WITHIN GROUP, as an aggregate and as a window function.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT listagg(name, ',') WITHIN GROUP (ORDER BY ts) AS l FROM t;
--# edges
-- (result).l <- p.public.t.name  AGGREGATION
-- (result).l <- p.public.t.ts    WINDOW
