-- QUALIFY filters by a window function.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT id, a FROM t QUALIFY row_number() OVER (PARTITION BY id ORDER BY ts DESC) = 1;
--# edges
-- (result)    <- p.public.t.id  FILTER
-- (result)    <- p.public.t.ts  FILTER
-- (result).a  <- p.public.t.a   IDENTITY
-- (result).id <- p.public.t.id  IDENTITY
