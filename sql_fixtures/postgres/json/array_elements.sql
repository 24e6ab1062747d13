-- jsonb_array_elements with an alias of its column.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT t.id, e ->> 'sku' AS sku FROM t CROSS JOIN LATERAL jsonb_array_elements(t.j -> 'items') AS x (e);
--# edges
-- (result).id  <- p.public.t.id  IDENTITY
-- (result).sku <- p.public.t.j   TRANSFORMATION
