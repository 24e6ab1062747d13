-- MATERIALIZED says nothing of columns.
--# catalog
CREATE TABLE t (id int, a int, b int, ts timestamptz, name text, j jsonb, tags text[], r int4range);
--# job
WITH x AS MATERIALIZED (SELECT a AS k FROM t), y AS NOT MATERIALIZED (SELECT k + 1 AS k FROM x) SELECT k FROM y;
--# edges
-- (result).k <- p.public.t.a  TRANSFORMATION
