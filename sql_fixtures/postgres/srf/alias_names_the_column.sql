-- The alias of a function with one column names that column.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT t.id, day, s FROM t, generate_series(t.ts, now(), '1 day') AS day, regexp_split_to_table(t.name, ' ') s;
--# edges
-- (result).day <- p.public.t.ts    TRANSFORMATION
-- (result).id  <- p.public.t.id    IDENTITY
-- (result).s   <- p.public.t.name  TRANSFORMATION
