-- sqllineage#375: INSERT ROW from a table of the same shape.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
CREATE TABLE p.stage.u (id INT64, a INT64, c INT64);
--# job
MERGE INTO p.d.u AS t USING p.stage.u AS s ON t.id = s.id
WHEN MATCHED THEN UPDATE SET a = s.a, c = s.c
WHEN NOT MATCHED BY TARGET THEN INSERT ROW;
--# edges
-- p.d.u    <- p.d.u.id      JOIN
-- p.d.u    <- p.stage.u.id  JOIN
-- p.d.u.a  <- p.stage.u.a   IDENTITY
-- p.d.u.c  <- p.stage.u.c   IDENTITY
-- p.d.u.id <- p.stage.u.id  IDENTITY
