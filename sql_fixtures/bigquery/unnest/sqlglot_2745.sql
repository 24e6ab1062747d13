-- sqlglot#2745: two UNNESTs, each field with its own owner.
--# catalog
CREATE TABLE p.d.t (xs ARRAY<STRUCT<a INT64, b INT64>>, ys ARRAY<STRUCT<c INT64, d INT64>>);
--# job
SELECT b, c FROM p.d.t CROSS JOIN UNNEST(xs) CROSS JOIN UNNEST(ys);
--# edges
-- (result).b <- p.d.t.xs.b  IDENTITY
-- (result).c <- p.d.t.ys.c  IDENTITY
