-- Columns of an unknown table are inferred from their use.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT x.k, u.c FROM p.x.unknown AS x JOIN p.d.u AS u ON x.uid = u.id;
--# edges
-- (result)   <- p.d.u.id         JOIN
-- (result)   <- p.x.unknown.uid  JOIN inferred
-- (result).c <- p.d.u.c          IDENTITY
-- (result).k <- p.x.unknown.k    IDENTITY inferred
--# diagnostics
-- 1:22 warning[unknown-table] no metadata for table p.x.unknown; give its columns with --catalog
