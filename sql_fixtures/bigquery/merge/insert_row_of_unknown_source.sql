-- INSERT ROW from a source without metadata: every column of the target comes from it.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
MERGE p.d.u AS u USING p.x.unknown AS n ON n.id = u.id WHEN NOT MATCHED THEN INSERT ROW;
--# edges
-- p.d.u    <- p.d.u.id        JOIN
-- p.d.u    <- p.x.unknown.id  JOIN inferred
-- p.d.u.a  <- p.x.unknown.*   IDENTITY inferred
-- p.d.u.c  <- p.x.unknown.*   IDENTITY inferred
-- p.d.u.id <- p.x.unknown.*   IDENTITY inferred
--# diagnostics
-- 1:24 warning[unknown-table] no metadata for table p.x.unknown; give its columns with --catalog
-- 1:56 warning[star-without-metadata] the columns of p.x.unknown are unknown; give its metadata with --catalog
