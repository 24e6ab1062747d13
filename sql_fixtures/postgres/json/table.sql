-- JSON_TABLE of version 17.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[]);
CREATE TABLE u (id int, c int, name text);
--# job
SELECT t.id, x.sku FROM t, JSON_TABLE(t.j, '$.items[*]' COLUMNS (n FOR ORDINALITY, sku text PATH '$.sku')) AS x;
--# edges
-- (result).id  <- p.public.t.id  IDENTITY
-- (result).sku <- p.public.t.j   TRANSFORMATION
