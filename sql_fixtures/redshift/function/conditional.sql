-- nvl, nvl2, nullif and greatest.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT nvl(a, b) AS n, nvl2(a, b, id) AS m, nullif(a, b) AS u, greatest(a, b) AS g FROM t;
--# edges
-- (result).g <- p.public.t.a   TRANSFORMATION
-- (result).g <- p.public.t.b   TRANSFORMATION
-- (result).m <- p.public.t.a   CONDITIONAL
-- (result).m <- p.public.t.b   TRANSFORMATION
-- (result).m <- p.public.t.id  TRANSFORMATION
-- (result).n <- p.public.t.a   TRANSFORMATION
-- (result).n <- p.public.t.b   TRANSFORMATION
-- (result).u <- p.public.t.a   CONDITIONAL
-- (result).u <- p.public.t.a   TRANSFORMATION
-- (result).u <- p.public.t.b   CONDITIONAL
