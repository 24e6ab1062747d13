-- range has the column id.
--# job
SELECT id * 2 AS n FROM range(10);
--# edges
