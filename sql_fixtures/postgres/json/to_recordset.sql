-- jsonb_to_recordset has the columns of its column list.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT t.id, r.sku, r.qty + 1 AS q FROM t, jsonb_to_recordset(t.j) AS r (sku text, qty int);
--# edges
-- (result).id  <- p.public.t.id  IDENTITY
-- (result).q   <- p.public.t.j   TRANSFORMATION inferred
-- (result).sku <- p.public.t.j   TRANSFORMATION inferred
