-- INSERT VALUES into a target without metadata: its columns are not those of the source.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
MERGE p.x.unknown AS n USING p.d.u AS u ON n.id = u.id WHEN NOT MATCHED THEN INSERT VALUES (u.id, u.c);
--# edges
-- p.x.unknown    <- p.d.u.id        JOIN
-- p.x.unknown    <- p.x.unknown.id  JOIN inferred
-- p.x.unknown.c  <- p.d.u.c         IDENTITY
-- p.x.unknown.id <- p.d.u.id        IDENTITY
