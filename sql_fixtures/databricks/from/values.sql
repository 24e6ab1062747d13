-- Names of the columns of VALUES.
--# job
SELECT col1 AS a, col2 AS b FROM VALUES (1, 'x'), (2, 'y');
--# edges
