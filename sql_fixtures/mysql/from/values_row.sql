-- VALUES ROW(…): column_0, column_1.
--# job
SELECT column_0 AS a, column_1 AS b FROM (VALUES ROW(1, 2), ROW(3, 4)) AS v;
--# edges
