-- Names of the columns of VALUES.
--# job
SELECT col0 AS a, col1 AS b FROM (VALUES (1, 'x'));
--# edges
