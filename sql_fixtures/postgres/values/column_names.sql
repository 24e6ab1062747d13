-- VALUES has column1, column2 …
--# job
SELECT column1 AS a, v.column2 AS b FROM (VALUES (1, 2)) AS v;
--# edges
