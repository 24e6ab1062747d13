-- FROM t, t.s AS e unnests an array of a SUPER column.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamp, name varchar(20), s super);
--# job
SELECT t.id, e.sku, e.qty::int AS q FROM t, t.s AS e;
--# edges
-- (result).id  <- p.public.t.id  IDENTITY
-- (result).q   <- p.public.t.s   TRANSFORMATION
-- (result).sku <- p.public.t.s   TRANSFORMATION
