-- Names of the columns of VALUES.
--# job
SELECT column1 AS a, column2 AS b FROM VALUES (1, 'x'), (2, 'y');
--# edges
