-- TO_JSON_STRING of a row and FORMAT %t of a row take every column.
--# catalog
CREATE TABLE p.d.u (id INT64, a INT64, c INT64);
--# job
SELECT TO_JSON_STRING(u) AS doc, FORMAT('%t', u) AS txt, TO_JSON_STRING(STRUCT(u.a, u.c)) AS two FROM p.d.u AS u;
--# edges
-- (result).doc <- p.d.u.a   TRANSFORMATION
-- (result).doc <- p.d.u.c   TRANSFORMATION
-- (result).doc <- p.d.u.id  TRANSFORMATION
-- (result).two <- p.d.u.a   TRANSFORMATION
-- (result).two <- p.d.u.c   TRANSFORMATION
-- (result).txt <- p.d.u.a   TRANSFORMATION
-- (result).txt <- p.d.u.c   TRANSFORMATION
-- (result).txt <- p.d.u.id  TRANSFORMATION
