-- Rows of constants: only the target's own columns are read.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
MERGE p.d.u AS t USING UNNEST([STRUCT(1 AS id, 10 AS a), STRUCT(2, 20)]) AS s ON t.id = s.id
WHEN MATCHED THEN UPDATE SET c = t.c + s.a
WHEN NOT MATCHED THEN INSERT (id, a) VALUES (s.id, s.a);
--# edges
-- p.d.u   <- p.d.u.id  JOIN
-- p.d.u.c <- p.d.u.c   TRANSFORMATION
