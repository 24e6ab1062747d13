-- A column without a name goes by its function or type.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT lower(name), a::text, a + 1, coalesce(a, b), count(*) OVER (), CASE WHEN a > 1 THEN b END, b::int8 + 1, (j ->> 'k')::int FROM t;
--# edges
-- (result).?column? <- p.public.t.a     TRANSFORMATION
-- (result).?column? <- p.public.t.b     TRANSFORMATION
-- (result).a        <- p.public.t.a     TRANSFORMATION
-- (result).case     <- p.public.t.a     CONDITIONAL
-- (result).case     <- p.public.t.b     TRANSFORMATION
-- (result).coalesce <- p.public.t.a     TRANSFORMATION
-- (result).coalesce <- p.public.t.b     TRANSFORMATION
-- (result).int4     <- p.public.t.j     TRANSFORMATION
-- (result).lower    <- p.public.t.name  TRANSFORMATION
