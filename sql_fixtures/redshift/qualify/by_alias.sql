-- QUALIFY names an alias of the list.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT id, row_number() OVER (ORDER BY b) AS r FROM t QUALIFY r <= 2;
--# edges
-- (result)    <- p.public.t.b   FILTER
-- (result).id <- p.public.t.id  IDENTITY
-- (result).r  <- p.public.t.b   WINDOW
