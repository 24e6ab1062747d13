-- A query without FROM has columns and no edges.
--# job
SELECT 1 AS x, [1, 2, 3] AS y, (SELECT 2) AS z;
--# edges
