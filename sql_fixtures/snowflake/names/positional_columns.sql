-- `$1` is the first column of a VALUES list.
--# job
SELECT $1 AS x, v.column2 AS y FROM (VALUES (1, 'a')) AS v;
--# edges
