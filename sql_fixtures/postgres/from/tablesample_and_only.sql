-- TABLESAMPLE and ONLY.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
SELECT a FROM ONLY t TABLESAMPLE SYSTEM (10);
--# edges
-- (result).a <- p.public.t.a  IDENTITY
