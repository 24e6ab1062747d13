-- sqlglot#2742: an array constructed in a CTE, unnested outside; literals only.
--# job
WITH d AS (SELECT [STRUCT(1 AS a, 2 AS b)] AS col) SELECT b FROM d CROSS JOIN UNNEST(col);
--# edges
