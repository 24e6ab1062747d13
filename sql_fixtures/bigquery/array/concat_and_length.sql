-- Array functions transform.
--# catalog
CREATE TABLE p.d.t (x ARRAY<STRING>, y ARRAY<STRING>);
--# job
SELECT ARRAY_CONCAT(x, y) AS xy, ARRAY_LENGTH(x) AS n, ARRAY_TO_STRING(y, ',') AS s FROM p.d.t;
--# edges
-- (result).n  <- p.d.t.x  TRANSFORMATION
-- (result).s  <- p.d.t.y  TRANSFORMATION
-- (result).xy <- p.d.t.x  TRANSFORMATION
-- (result).xy <- p.d.t.y  TRANSFORMATION
