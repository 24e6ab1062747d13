-- datahub#18316: several fields of one struct in one function.
--# catalog
CREATE TABLE p.d.t (k STRING, s STRUCT<a INT64, b INT64, c STRUCT<d INT64>>);
--# job
SELECT LEAST(t.s.a, t.s.b) AS low, COALESCE(t.s.c.d, t.s.a) AS v, t.s.c AS c FROM p.d.t AS t;
--# edges
-- (result).c   <- p.d.t.s.c    IDENTITY
-- (result).low <- p.d.t.s.a    TRANSFORMATION
-- (result).low <- p.d.t.s.b    TRANSFORMATION
-- (result).v   <- p.d.t.s.a    TRANSFORMATION
-- (result).v   <- p.d.t.s.c.d  TRANSFORMATION
