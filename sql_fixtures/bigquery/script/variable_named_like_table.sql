-- A range variable hides a script variable of its name.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
DECLARE u STRING DEFAULT (SELECT MAX(CAST(c AS STRING)) FROM p.d.u);
CREATE TABLE p.d.out AS SELECT u.a, TO_JSON_STRING(u) AS doc FROM p.d.u;
--# edges
-- p.d.out.a   <- p.d.u.a   IDENTITY
-- p.d.out.doc <- p.d.u.a   TRANSFORMATION
-- p.d.out.doc <- p.d.u.c   TRANSFORMATION
-- p.d.out.doc <- p.d.u.id  TRANSFORMATION
