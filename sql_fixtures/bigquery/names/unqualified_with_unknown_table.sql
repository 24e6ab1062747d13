-- A name that no known relation has belongs to the only unknown one.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT k, c FROM p.x.unknown AS x CROSS JOIN p.d.u AS u;
--# edges
-- (result).c <- p.d.u.c        IDENTITY
-- (result).k <- p.x.unknown.k  IDENTITY inferred
--# diagnostics
-- 1:18 warning[unknown-table] no metadata for table p.x.unknown; give its columns with --catalog
